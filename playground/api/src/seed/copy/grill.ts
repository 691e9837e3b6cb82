import type { DishCopy } from '../dish-copy.ts'
import { burgerCooking, cooking, sauces, side } from './options.ts'

export const grill: Readonly<Record<string, DishCopy>> = {
  'bavette-frites': {
    summary: 'The butcher’s cut: deeply beefy bavette, sliced over chips with café de Paris butter.',
    description: [
      'Bavette rewards a fierce fire and a short stay on it. We recommend medium rare; beyond medium it begins to argue.',
      'The butter has nineteen things in it, curry powder and anchovy among them. It melts into the chips and that is rather the idea.',
    ],
    priceCents: 2450,
    kcal: 890,
    allergens: ['milk', 'mustard', 'fish', 'celery'],
    options: [cooking, side, sauces],
    pairsWith: ['caesar-salad', 'natural-orange', 'chocolate-fondant'],
  },
  ribeye: {
    summary: 'Aged for forty days, grilled over oak, and rested for as long as it was cooked.',
    description: [
      'From Hereford cattle finished on grass in County Meath and hung in our own cabinet, where you can wave to it on your way in.',
      'Cooked over oak and beech until the fat turns glassy, then rested for twelve minutes. Please allow half an hour.',
      ['Bone-marrow gravy', 'Watercress', 'A side of your choosing'],
    ],
    priceCents: 3900,
    kcal: 1080,
    allergens: ['milk', 'sulphites'],
    options: [cooking, side, sauces],
    pairsWith: ['triple-cooked-chips', 'hispi-cabbage', 'negroni'],
  },
  'half-chicken': {
    summary: 'Free-range chicken brined overnight, grilled under a brick, with tarragon jus.',
    description: [
      'The brick keeps the skin flat against the bars, so there is crackle from end to end. Underneath, it is still juicy from a night in buttermilk and salt.',
      'The jus is nothing but wings, roast and simmered, with tarragon at the last minute.',
    ],
    priceCents: 2150,
    kcal: 760,
    allergens: ['milk', 'celery', 'sulphites'],
    options: [side],
    pairsWith: ['caesar-salad', 'glazed-carrots', 'elderflower-spritz'],
  },
  'lamb-chops': {
    summary: 'Three Wicklow lamb chops, charred fat, and a mint salsa that is nothing like the jar.',
    description: [
      'Mountain lamb has had a life and tastes of it. We score the fat and stand the chops upright on the grill until it crisps, then lay them down for the colour.',
      'Mint, parsley, green chilli, capers and sherry vinegar, chopped together a minute before you eat.',
    ],
    priceCents: 2650,
    kcal: 720,
    allergens: ['sulphites', 'mustard'],
    options: [cooking, side],
    pairsWith: ['beetroot-salad', 'green-beans', 'natural-orange'],
  },
  'sea-bream': {
    summary: 'A whole bream for one, grilled on the bone with lemon and a loose salsa verde.',
    description: [
      'Slashed to the bone, stuffed with fennel tops and grilled until the skin lifts at the edges. It comes whole; we fillet it at the table if you ask.',
      'The salsa verde is heavy on capers and anchovy.',
    ],
    priceCents: 2550,
    kcal: 540,
    allergens: ['fish', 'mustard', 'sulphites'],
    options: [side],
    pairsWith: ['heritage-tomatoes', 'lobster-bisque', 'elderflower-spritz'],
  },
  'salmon-dill': {
    summary: 'Salmon cooked so gently that it barely notices, with cucumber, dill and cultured cream.',
    description: [
      'Organic salmon from Clare Island, confited at 48 °C until it falls into petals.',
      'The cucumbers are pressed with salt and sugar; the cream is loosened with their juice and split with dill oil.',
    ],
    priceCents: 2350,
    kcal: 590,
    allergens: ['fish', 'milk'],
    options: [side],
    pairsWith: ['pea-mint-soup', 'winter-citrus-salad', 'elderflower-spritz'],
  },
  'house-burger': {
    summary: 'Two thin patties of aged chuck, American-style cheese we make ourselves, pickles, brioche.',
    description: [
      'Smashed on to the plancha for the crust, stacked while the cheese is still moving. The sauce is tomato, pickle and a touch of the café de Paris butter.',
      ['Aged chuck and short rib', 'Two-day brioche', 'Half-sour pickles from our cellar'],
      'Comes with a side. It is a two-napkin affair.',
    ],
    priceCents: 1850,
    kcal: 980,
    allergens: ['gluten', 'milk', 'egg', 'mustard', 'sesame'],
    options: [
      burgerCooking,
      side,
      {
        name: 'Extras',
        pick: 'any',
        choices: [
          ['Smoked bacon', 200],
          ['Fried egg', 150],
          ['Third patty', 350],
          ['Gluten-free bun', 150],
        ],
      },
    ],
    pairsWith: ['triple-cooked-chips', 'house-lemonade', 'gelato'],
  },
  'halloumi-burger': {
    summary: 'Grilled halloumi, pickled chilli, honey and herbs in a sesame bun.',
    description: [
      'A thick slab of halloumi, soaked to take the edge off the salt and grilled until striped. Pickled chilli cuts through it; thyme honey brings it back.',
      'With a slaw of cabbage, mint and lime, and a side of your choice.',
    ],
    priceCents: 1650,
    kcal: 820,
    diet: 'vegetarian',
    spicy: true,
    allergens: ['gluten', 'milk', 'egg', 'sesame'],
    options: [
      side,
      {
        name: 'Extras',
        pick: 'any',
        choices: [
          ['Avocado', 250],
          ['Fried egg', 150],
          ['Gluten-free bun', 150],
        ],
      },
    ],
    pairsWith: ['padron-peppers', 'house-lemonade', 'berry-sorbet'],
  },
}
