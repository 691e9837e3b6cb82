import type { DishCopy } from '../dish-copy.ts'
import { pastaExtras, pastaSize } from './options.ts'

export const pasta: Readonly<Record<string, DishCopy>> = {
  'cacio-e-pepe': {
    summary: 'Tonnarelli, Pecorino, black pepper. Three ingredients and nowhere to hide.',
    description: [
      'The pepper is toasted until the whole kitchen sneezes, then crushed coarsely. Aged Pecorino Romano is worked into a cream with pasta water and nothing else.',
      'There is no butter and no cream in it, whatever your neighbour says.',
    ],
    priceCents: 1300,
    kcal: 640,
    diet: 'vegetarian',
    allergens: ['gluten', 'milk', 'egg'],
    options: [pastaSize, pastaExtras],
    pairsWith: ['crispy-artichokes', 'natural-orange', 'green-beans'],
  },
  'ragu-tagliatelle': {
    summary: 'Ribbons of egg pasta with a ragù of beef, pork and chicken liver, cooked for eight hours.',
    description: [
      'The pot goes on at nine in the morning and comes off when the first guests arrive. Milk first, wine second, tomato last and little of it.',
      'The tagliatelle is rolled daily with forty yolks to the kilo.',
    ],
    priceCents: 1450,
    kcal: 780,
    allergens: ['gluten', 'egg', 'milk', 'celery', 'sulphites'],
    options: [pastaSize, pastaExtras],
    pairsWith: ['caesar-salad', 'natural-orange', 'basque-cheesecake'],
  },
  vongole: {
    summary: 'Linguine tossed with clams, garlic, white wine and a good pinch of chilli.',
    description: [
      'Palourde clams from Galway Bay, purged for a day and cooked for ninety seconds under a lid. The pasta finishes in their liquor.',
      'No cheese. We will bring it if you insist, and say nothing.',
    ],
    priceCents: 1600,
    kcal: 610,
    spicy: true,
    allergens: ['gluten', 'molluscs', 'sulphites'],
    options: [pastaSize, pastaExtras],
    pairsWith: ['elderflower-spritz', 'salt-cod-croquettes', 'lemon-tart'],
  },
  'pesto-trofie': {
    summary: 'Ligurian twists with pounded basil pesto, potato and green beans.',
    description: [
      'As they do it in Recco: potato and beans boiled in the same pot as the pasta, so that the starch helps the sauce cling.',
      'The pesto is made in a mortar, in small batches, with Pecorino and Parmesan in equal parts.',
    ],
    priceCents: 1300,
    kcal: 690,
    diet: 'vegetarian',
    allergens: ['gluten', 'milk', 'nuts'],
    options: [pastaSize, pastaExtras],
    pairsWith: ['burrata-peach', 'house-lemonade', 'heritage-tomatoes'],
  },
  'pumpkin-ravioli': {
    summary: 'Roast pumpkin and amaretti in thin egg pasta, brown butter, crisp sage.',
    description: [
      'A recipe from Mantua that walks the line between first course and pudding: pumpkin, mostarda, a crumb of amaretti, plenty of Parmesan.',
      'Dressed with butter taken to the colour of hazelnuts and sage leaves that crackle.',
    ],
    priceCents: 1400,
    kcal: 660,
    diet: 'vegetarian',
    allergens: ['gluten', 'egg', 'milk', 'nuts', 'mustard'],
    options: [pastaSize],
    pairsWith: ['beetroot-salad', 'natural-orange', 'tarte-tatin'],
  },
  'mushroom-risotto': {
    summary: 'Carnaroli rice, fresh and dried porcini, finished with cold butter and Parmesan.',
    description: [
      'Stirred from start to finish, eighteen minutes, all’onda: it should move like a slow wave when we put it down.',
      'Dried porcini make the stock, fresh ones are fried hard for the top.',
    ],
    priceCents: 1750,
    kcal: 650,
    diet: 'vegetarian',
    allergens: ['milk', 'celery', 'sulphites'],
    options: [
      {
        name: 'On top',
        pick: 'any',
        choices: [
          ['Shaved truffle', 900],
          ['Extra Parmesan', 100],
        ],
      },
    ],
    pairsWith: ['mushroom-toast', 'natural-orange', 'hispi-cabbage'],
  },
  'saffron-risotto': {
    summary: 'Milanese risotto, golden with saffron, with a roast marrow bone to scoop from.',
    description: [
      'Saffron threads steep overnight in warm stock, which gives the colour and that faint taste of hay and honey.',
      'The marrow is roasted in the bone with parsley and lemon. Scoop, stir, repeat.',
    ],
    priceCents: 1950,
    kcal: 790,
    allergens: ['milk', 'celery', 'sulphites'],
    pairsWith: ['charred-octopus', 'negroni', 'green-beans'],
  },
  'farro-roots': {
    summary: 'Nutty farro with roast carrots, parsnips and celeriac, hazelnuts and herbs.',
    description: [
      'The most wholesome thing on the menu and, some of us think, the best lunch. Farro is cooked like risotto in roast-vegetable stock.',
      ['Roots roasted in maple and thyme', 'Toasted Piedmont hazelnuts', 'Parsley, lemon and a spoon of tahini'],
    ],
    priceCents: 1450,
    kcal: 520,
    diet: 'vegan',
    allergens: ['gluten', 'nuts', 'celery', 'sesame'],
    pairsWith: ['roast-cauliflower', 'house-lemonade', 'beetroot-salad'],
  },
}
