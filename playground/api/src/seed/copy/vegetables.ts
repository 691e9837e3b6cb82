import type { DishCopy } from '../dish-copy.ts'

export const vegetables: Readonly<Record<string, DishCopy>> = {
  'roast-cauliflower': {
    summary: 'A half cauliflower, nearly burnt, with tahini, pomegranate and fried capers.',
    description: [
      'Steamed until just tender, then left in the wood oven until the edges blacken. It is carved like a roast.',
      'Tahini is whipped with ice water and lemon until pale. Pomegranate brings the sweet, capers the salt.',
    ],
    priceCents: 1150,
    kcal: 360,
    diet: 'vegan',
    allergens: ['sesame', 'sulphites'],
    pairsWith: ['farro-roots', 'lamb-chops', 'house-lemonade'],
  },
  'glazed-carrots': {
    summary: 'Carrots cooked in their own juice, with toasted cumin and cold yoghurt.',
    description: [
      'We juice half of the carrots and glaze the other half in it, which makes them taste more of carrot than carrots do.',
      'Set on strained yoghurt with cumin, coriander seed and carrot-top salsa.',
    ],
    priceCents: 850,
    kcal: 230,
    diet: 'vegetarian',
    allergens: ['milk'],
    pairsWith: ['half-chicken', 'lamb-chops', 'farro-roots'],
  },
  'hispi-cabbage': {
    summary: 'Pointed cabbage charred black outside and buttery inside, with a mustard crumb.',
    description: [
      'A quarter of hispi goes cut side down on the grill and is then forgotten for a while on purpose.',
      'Brushed with miso butter and covered in crumbs fried with mustard seed.',
    ],
    priceCents: 900,
    kcal: 260,
    diet: 'vegetarian',
    allergens: ['milk', 'gluten', 'mustard', 'soy'],
    pairsWith: ['ribeye', 'mushroom-risotto', 'half-chicken'],
  },
  'heritage-tomatoes': {
    summary: 'Tomatoes of every colour, shallot, sherry vinegar and nothing to distract from them.',
    description: [
      'Only from June to the first cold night. They are never put in the fridge; they are cut when you order and salted five minutes before you eat.',
      'Mop up what is left on the plate. Nobody will look.',
    ],
    priceCents: 950,
    kcal: 150,
    diet: 'vegan',
    soldOut: true,
    allergens: ['sulphites'],
    pairsWith: ['burrata-peach', 'sea-bream', 'marinara'],
  },
  'green-beans': {
    summary: 'Squeaky green beans with browned garlic and toasted almonds.',
    description: [
      'Blanched for three minutes, dried, then thrown into oil in which garlic has just turned gold.',
      'Flaked almonds and lemon at the end. A side that gets finished first.',
    ],
    priceCents: 750,
    kcal: 190,
    diet: 'vegan',
    allergens: ['nuts'],
    pairsWith: ['lamb-chops', 'bavette-frites', 'saffron-risotto'],
  },
  'triple-cooked-chips': {
    summary: 'Boiled, fried, and fried again: glassy outside, floury within.',
    description: [
      'Maris Piper potatoes, cut thick and simmered until they almost fall apart. The cracks are what goes crisp.',
      'Sea salt, always. The rest is up to you.',
    ],
    priceCents: 650,
    kcal: 410,
    diet: 'vegan',
    allergens: [],
    options: [
      {
        name: 'Dips',
        pick: 'any',
        choices: [
          ['Aioli', 100],
          ['Curry ketchup', 100],
          ['Truffle mayonnaise', 150],
        ],
      },
    ],
    pairsWith: ['ribeye', 'house-burger', 'beef-tartare'],
  },
}
