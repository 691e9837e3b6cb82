import type { DishCopy } from '../dish-copy.ts'
import { bread } from './options.ts'

export const smallPlates: Readonly<Record<string, DishCopy>> = {
  'burrata-peach': {
    summary: 'Cool, creamy burrata against smoky peach, with torn basil and good olive oil.',
    description: [
      'The burrata comes from a small dairy in County Cork twice a week and never sees more than two days in our fridge. We serve it at room temperature, as it should be.',
      'Peaches are halved, brushed with honey and laid over the embers until they blister. Basil, flaky salt and a spoonful of grassy oil do the rest.',
      'Order bread: you will want something for the last of the cream.',
    ],
    priceCents: 1350,
    kcal: 420,
    diet: 'vegetarian',
    allergens: ['milk'],
    options: [bread],
    pairsWith: ['elderflower-spritz', 'heritage-tomatoes', 'margherita'],
  },
  'anchovy-toast': {
    summary: 'Salt-cured Cantabrian anchovies on hot toast with cold butter. Three bites, no more.',
    description: [
      'Fat, rosy anchovies from Santoña, cured for ten months and filleted by hand, laid over thick curls of unsalted butter.',
      ['Toasted rye sourdough', 'Cultured butter, cut cold', 'Lemon zest and cracked pepper'],
    ],
    priceCents: 950,
    kcal: 260,
    allergens: ['fish', 'gluten', 'milk'],
    pairsWith: ['natural-orange', 'padron-peppers', 'negroni'],
  },
  'salt-cod-croquettes': {
    summary: 'Crisp outside, molten within: five croquettes of salt cod and potato with aioli.',
    description: [
      'We soak the cod for two days, poach it in milk with bay, then fold it into a béchamel that is mostly patience.',
      'Fried to order, so give us ten minutes. Squeeze the lemon over while they are still crackling.',
    ],
    priceCents: 1050,
    kcal: 480,
    allergens: ['fish', 'gluten', 'milk', 'egg'],
    pairsWith: ['crispy-artichokes', 'elderflower-spritz', 'sea-bream'],
  },
  'beef-tartare': {
    summary: 'Grass-fed fillet cut by hand to order, with capers, mustard and a cured yolk.',
    description: [
      'The beef is chopped when your order reaches the kitchen, never before. It is seasoned with shallot, cornichon, Dijon mustard and a few drops of Worcestershire.',
      'On top sits an egg yolk cured in salt for an hour, so that it spreads like butter over the toast.',
      'Tell us how hot you like it and we will season it to match.',
    ],
    priceCents: 1550,
    kcal: 390,
    allergens: ['egg', 'mustard', 'fish', 'gluten', 'celery'],
    options: [
      {
        name: 'Seasoning',
        pick: 'one',
        choices: [
          ['Mild', 0],
          ['Classic', 0],
          ['Fiery', 0],
        ],
      },
    ],
    pairsWith: ['triple-cooked-chips', 'negroni', 'bavette-frites'],
  },
  'crispy-artichokes': {
    summary: 'Baby artichokes fried twice until they open like flowers, lemon aioli alongside.',
    description: [
      'A Roman habit we have adopted. The first fry softens the hearts, the second makes the leaves shatter.',
      'The aioli is sharp with preserved lemon. Eat with your fingers and ask for more napkins.',
    ],
    priceCents: 1100,
    kcal: 350,
    diet: 'vegetarian',
    allergens: ['egg', 'mustard', 'gluten'],
    pairsWith: ['house-lemonade', 'cacio-e-pepe', 'salt-cod-croquettes'],
  },
  'charred-octopus': {
    summary: 'Tender octopus, charred hard over embers, with smoked paprika and warm potatoes.',
    description: [
      'Slow-poached with bay and a cork (we are superstitious), then pressed on to the hottest part of the grill.',
      ['Smoked paprika from La Vera', 'Waxy potatoes crushed with olive oil', 'Parsley and a little sherry vinegar'],
      'It is rich: one plate is plenty for two to share.',
    ],
    priceCents: 1750,
    kcal: 380,
    allergens: ['molluscs', 'sulphites'],
    pairsWith: ['natural-orange', 'padron-peppers', 'saffron-risotto'],
  },
  'mushroom-toast': {
    summary: 'Wild mushrooms in brown butter and thyme, heaped on grilled sourdough.',
    description: [
      'The mix changes with the baskets that arrive: girolles in July, ceps in October, pied de mouton when it turns cold.',
      'They are roasted in brown butter with thyme and a splash of dry sherry, then piled over toast rubbed with garlic.',
    ],
    priceCents: 1150,
    kcal: 340,
    diet: 'vegetarian',
    allergens: ['gluten', 'milk', 'sulphites'],
    options: [
      {
        name: 'On top',
        pick: 'any',
        choices: [
          ['Poached egg', 200],
          ['Shaved Parmesan', 150],
        ],
      },
    ],
    pairsWith: ['funghi', 'natural-orange', 'mushroom-risotto'],
  },
  oysters: {
    summary: 'Six rock oysters from Carlingford, opened as you order, with shallot mignonette.',
    description: [
      'Carlingford Lough gives them a clean, sweet finish with a hint of hazelnut. We buy only what we will open that day.',
      'Served on crushed ice with lemon, mignonette and a small bottle of green hot sauce for those who must.',
    ],
    priceCents: 1950,
    kcal: 110,
    allergens: ['molluscs', 'sulphites'],
    options: [
      {
        name: 'How many',
        pick: 'one',
        choices: [
          ['Half a dozen', 0],
          ['A dozen', 1800],
        ],
      },
    ],
    pairsWith: ['elderflower-spritz', 'lobster-bisque', 'anchovy-toast'],
  },
  'padron-peppers': {
    summary: 'Blistered little green peppers and flaky salt. One in ten bites back.',
    description: [
      'Ninety seconds in a smoking pan, a fistful of sea salt, straight to the table. Hold them by the stalk.',
      'Most are sweet. Some are not. That is the point.',
    ],
    priceCents: 750,
    kcal: 140,
    diet: 'vegan',
    spicy: true,
    allergens: [],
    pairsWith: ['negroni', 'charcuterie', 'charred-octopus'],
  },
  charcuterie: {
    summary: 'Four cuts from our own curing room, with cornichons, mustard and grilled bread.',
    description: [
      'The board follows what is ready. On most evenings that means:',
      ['Fennel salami, six weeks', 'Smoked duck breast', 'Coppa rolled in black pepper', 'Coarse country terrine'],
      'Made for two. Add bread if you are three.',
    ],
    priceCents: 1850,
    kcal: 620,
    allergens: ['gluten', 'mustard', 'sulphites', 'celery'],
    options: [bread],
    pairsWith: ['natural-orange', 'padron-peppers', 'green-beans'],
  },
}
