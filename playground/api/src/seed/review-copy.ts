import type { Scene } from '@bistro/contract'

type Stars = 1 | 2 | 3 | 4 | 5

/** How a review begins. `{dish}` is the name of the dish as one would say it in a sentence. */
export const openers: Readonly<Record<Stars, readonly string[]>> = {
  5: [
    'I have been thinking about the {dish} ever since.',
    'Best {dish} I have had in Dublin, and I have tried a few.',
    'Came for a birthday and left planning the next one.',
    'We ordered the {dish} to share, then ordered a second because nobody wanted to.',
    'Third visit this month, which says enough.',
    'My mother is hard to please and she asked for the recipe.',
    'Booked on a whim, and what a good whim it was.',
    'I do not usually write reviews, but the {dish} deserves one.',
    'Every single bite of the {dish} was worth the bus ride.',
    'A proper treat after a long week.',
    'Took visitors from Milan here. They went quiet, in a good way.',
    'It arrived looking like the photograph, and tasted better.',
  ],
  4: [
    'Really good {dish}, and nearly perfect.',
    'A lovely evening on the whole.',
    'Went for the {dish} after a friend would not stop talking about it.',
    'Solid cooking and no fuss.',
    'We came early with two small children and were made welcome.',
    'Ordered for collection, and it travelled better than I expected.',
    'Happy with the {dish}, happier with the bill than I thought I would be.',
    'A regular lunch for us now.',
    'Nice to find a kitchen that takes the {dish} seriously.',
    'Came in out of the rain and stayed for two hours.',
  ],
  3: [
    'The {dish} was fine, though I had hoped for more.',
    'A mixed visit.',
    'Good ingredients, slightly careless that night.',
    'The place is lovely. The {dish} was a little less so.',
    'Not bad, but not what I remember from last time.',
    'Half of what we ordered was excellent.',
  ],
  2: [
    'Sadly the {dish} let the evening down.',
    'I wanted to like this more than I did.',
    'We waited too long, and the {dish} did not make up for it.',
    'An off night, I suspect.',
  ],
  1: [
    'The {dish} came out cold and went back cold.',
    'Nobody seemed to know where our order was.',
    'Disappointing from start to finish.',
  ],
}

/** What is said about food of this kind, by whether it pleased. */
export const remarks: Readonly<Record<Scene, { readonly good: readonly string[]; readonly bad: readonly string[] }>> = {
  bowl: {
    good: [
      'Seasoned with confidence and generous with it.',
      'The texture was spot on: creamy, with a bit of bite left.',
      'Simple, and exactly right.',
    ],
    bad: [
      'It needed salt and a squeeze of lemon.',
      'The portion was on the small side.',
      'It had been standing for a while, I think.',
    ],
  },
  soup: {
    good: [
      'Served properly hot and full of flavour.',
      'You can tell somebody spent hours over the stock.',
      'Silky, and not too rich to finish.',
    ],
    bad: ['It was lukewarm by the time it reached us.', 'A little thin for the price.', 'Too salty for me.'],
  },
  salad: {
    good: [
      'Bright, sharp and crunchy, with not a limp corner anywhere.',
      'Enough for a meal without feeling like a penance.',
      'The dressing should be sold by the bottle.',
    ],
    bad: [
      'There was far too much dressing.',
      'The leaves were tired at the edges.',
      'I would have liked more of everything that is not leaves.',
    ],
  },
  plate: {
    good: [
      'Beautifully balanced: rich, sharp and fresh at once.',
      'Small plate, big flavour.',
      'Clean flavours, and a lovely bit of char.',
    ],
    bad: [
      'Lovely, but gone in three bites.',
      'The flavours stayed rather polite.',
      'It came straight from the fridge, too cold to taste of much.',
    ],
  },
  steak: {
    good: [
      'Cooked exactly as I asked, with a serious crust.',
      'Rested properly, so no puddle on the plate.',
      'The smoke from the fire comes through without taking over.',
    ],
    bad: [
      'I asked for medium rare and got nearly well done.',
      'A bit chewy at one end.',
      'The side arrived ten minutes after it did.',
    ],
  },
  fish: {
    good: [
      'Cooked to the second, with the flesh just set.',
      'Fresh enough that it hardly needed the sauce, though the sauce was great.',
      'Light, clean and full of the sea.',
    ],
    bad: ['A minute too long on the grill.', 'More bones than I was ready for.', 'The sauce drowned it somewhat.'],
  },
  pasta: {
    good: [
      'Fresh pasta with real bite, and a sauce that clings.',
      'You can see them rolling it in the window.',
      'A sauce with patience in it, and plenty of it.',
    ],
    bad: ['The pasta was past al dente.', 'A rather small bowl for a main.', 'The sauce had split slightly.'],
  },
  pizza: {
    good: [
      'Blistered, light crust with a bit of chew.',
      'The dough alone is worth going for.',
      'Good to the very edge, which is where most pizzas give up.',
    ],
    bad: [
      'It was wet in the middle.',
      'One side was more burnt than charred.',
      'Rather few toppings for what it costs.',
    ],
  },
  burger: {
    good: [
      'Crusty edges, soft bun, and pickles that mean it.',
      'Messy in the best way.',
      'The bun held until the last bite, which is rarer than it should be.',
    ],
    bad: ['The bun fell apart halfway.', 'It came a little dry.', 'Fine, but I have had better for less.'],
  },
  board: {
    good: [
      'Generous, and clearly made in the house.',
      'Perfect with a glass of something cold.',
      'The bread underneath soaked up all the good parts.',
    ],
    bad: ['We ran out of bread well before the rest.', 'Pretty, but small for two.', 'The toast had gone soft.'],
  },
  vegetables: {
    good: [
      'I would never have thought that a vegetable could steal the show.',
      'Smoky, sweet, and gone in a minute.',
      'Even our teenager ate it.',
    ],
    bad: ['Undercooked in the middle.', 'It was swimming in butter.', 'A nice idea that needed more seasoning.'],
  },
  cake: {
    good: ['Rich without being heavy.', 'Soft in the middle, exactly as I hoped.', 'We fought over the last forkful.'],
    bad: ['Too sweet for me.', 'A touch dry on the outside.', 'It tasted of the fridge.'],
  },
  tart: {
    good: [
      'Short, thin pastry and a filling with real tang.',
      'Sharp, sweet and beautifully made.',
      'Worth the wait it warns you about.',
    ],
    bad: [
      'The base was a bit soggy.',
      'We waited long for it, and it was still cold inside.',
      'Pretty, but very sweet.',
    ],
  },
  scoops: {
    good: [
      'Tastes of the thing it is named after, which is all I ask.',
      'Smooth as anything.',
      'The children declared it the best in the world.',
    ],
    bad: ['Some ice crystals in mine.', 'The scoops were on the modest side.', 'Half melted when it came.'],
  },
  glass: {
    good: [
      'Balanced, cold, and not too sweet.',
      'They take the drinks as seriously as the food.',
      'Dangerously easy to order again.',
    ],
    bad: ['Mostly ice.', 'Sweeter than I expected.', 'Good, but the price is steep.'],
  },
  cup: {
    good: [
      'Properly made, at the right temperature, in a warm cup.',
      'Good enough to stay for another.',
      'The best end to a meal.',
    ],
    bad: ['It was lukewarm.', 'A bit bitter that day.', 'Slow to arrive for something so small.'],
  },
}

/** How a review ends. */
export const closers: Readonly<Record<Stars, readonly string[]>> = {
  5: [
    'The staff could not have been kinder.',
    'We will be back before the month is out.',
    'Go, and go hungry.',
    'Service was quick and warm, even on a Saturday.',
    'Ask for the table by the oven.',
    'Worth every cent.',
    'Thank you to everybody in the kitchen.',
    'I have already sent three friends.',
    '',
  ],
  4: [
    'One star off for the noise.',
    'It was busy, so book ahead.',
    'Service was friendly, if a bit stretched.',
    'I would order it again without hesitation.',
    'The room gets loud after eight, so come early.',
    'Slightly slow, but they were open about it.',
    '',
  ],
  3: [
    'I would give it another try at a quieter time.',
    'The staff were lovely about it.',
    'For the price I expected a little more.',
    'The drinks helped.',
    '',
  ],
  2: ['They apologised, which I appreciated.', 'I hope that it was just a bad day.', 'Probably not again soon.'],
  1: [
    'The manager took it off the bill, to be fair.',
    'I will not rush back.',
    'A shame, because the room is beautiful.',
  ],
}

/** Reviews of the house rather than of a dish. */
export const houseReviews: readonly (readonly [stars: Stars, text: string])[] = [
  [
    5,
    'The sort of neighbourhood place that every neighbourhood deserves. Warm room, short menu, everything on it good.',
  ],
  [
    5,
    'We had our wedding lunch here, forty people and a dog. They fed all of us, the dog included, without missing a beat.',
  ],
  [5, 'Sat at the counter on my own with a book and was looked after like a regular.'],
  [4, 'Great food and a lovely team. The tables are close together, so keep your secrets for the walk home.'],
  [5, 'They took my nut allergy seriously, talked me through every dish and changed the board on the spot.'],
  [4, 'Ordered through the app, and it was ready when it said it would be. The counter was busy but well organised.'],
  [
    5,
    'Sunday lunch with three generations. Something for each of us, high chairs without asking, and nobody hurried us.',
  ],
  [
    3,
    'Food very good. Waited twenty-five minutes past our booking with nowhere to stand, which took the shine off it.',
  ],
  [4, 'Delivery came a little late and perfectly packed. The pizza was still crisp, which I did not think possible.'],
  [5, 'Proper candles, proper napkins, and music at a volume that lets you talk. Somebody has thought about it.'],
  [5, 'My vegan daughter and my steak-eating father were both happy at one table. That has never happened before.'],
  [2, 'A cold draught by the door all evening, and nowhere to move us to. The food deserved a better seat.'],
  [4, 'Lunch in fifty minutes, start to finish, and it never felt rushed. Good coffee too.'],
  [5, 'I proposed here. She said yes. The fondant was also excellent.'],
  [4, 'Good value for this part of town, and the wine list is short enough to read.'],
  [1, 'Our delivery went to another street, and nobody answered the telephone. The refund came the next morning.'],
  [
    5,
    'The staff remembered my order from two months ago. I am not sure whether to be flattered or to eat more vegetables.',
  ],
  [3, 'Lovely on a Tuesday, too loud on a Saturday. Choose your evening.'],
  [5, 'An open kitchen where nobody shouts. You can see that they like working here, and you can taste it.'],
  [4, 'We walked in at nine without a booking and they found us two seats at the bar. Very good company, that bar.'],
  [5, 'Best takeaway we have had all year. Clear instructions on each box, and extra herbs in a little pot.'],
  [4, 'Wheelchair access is easy, the accessible toilet is really accessible, and the staff do not make a show of it.'],
  [5, 'Rain outside, onion soup inside. No notes.'],
  [2, 'Two of our four dishes were forgotten, and when they came we had finished. Kind staff, muddled evening.'],
  [5, 'Came for one drink after work and stayed for four courses. This happens every time.'],
]
