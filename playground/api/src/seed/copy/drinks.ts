import type { DishCopy } from '../dish-copy.ts'
import { milk } from './options.ts'

export const drinks: Readonly<Record<string, DishCopy>> = {
  negroni: {
    summary: 'Equal parts, stirred cold, one large rock and a curl of orange.',
    description: [
      'Dublin gin, red vermouth, bitter Campari. We bottle it a week ahead, so that the three stop being strangers.',
      'Served over a single block of clear ice.',
    ],
    priceCents: 1250,
    kcal: 190,
    diet: 'vegan',
    allergens: ['sulphites'],
    options: [
      {
        name: 'Made with',
        pick: 'one',
        choices: [
          ['Gin, classic', 0],
          ['Mezcal', 150],
          ['Prosecco, sbagliato', 0],
          ['Without alcohol', 0],
        ],
      },
    ],
    pairsWith: ['padron-peppers', 'anchovy-toast', 'diavola'],
  },
  'elderflower-spritz': {
    summary: 'Elderflower, lemon, cucumber and a long pour of cold sparkling wine.',
    description: [
      'The cordial is ours, made from blossom picked along the canal in the first week of June.',
      'Also good without the wine: we then add a touch of verjuice, so that it still tastes grown-up.',
    ],
    priceCents: 1100,
    kcal: 150,
    diet: 'vegan',
    allergens: ['sulphites'],
    options: [
      {
        name: 'Made with',
        pick: 'one',
        choices: [
          ['Sparkling wine', 0],
          ['Soda, without alcohol', 0],
        ],
      },
    ],
    pairsWith: ['oysters', 'burrata-peach', 'lemon-tart'],
  },
  'house-lemonade': {
    summary: 'Whole lemons, a little thyme, lots of ice. Cloudy, as it should be.',
    description: [
      'Amalfi lemons are steeped, peel and all, in thyme syrup overnight and topped with sparkling water when you order.',
      'Free refill for anybody under twelve.',
    ],
    priceCents: 450,
    kcal: 110,
    diet: 'vegan',
    allergens: [],
    options: [
      {
        name: 'Size',
        pick: 'one',
        choices: [
          ['Glass', 0],
          ['Jug to share', 750],
        ],
      },
    ],
    pairsWith: ['margherita', 'house-burger', 'halloumi-burger'],
  },
  'natural-orange': {
    summary: 'White grapes made like a red: apricot, black tea and a pleasing grip.',
    description: [
      'Three weeks on the skins in old chestnut barrels in Friuli, bottled without filtering. It will be cloudy and it may surprise you.',
      'The one bottle on our list that goes with nearly everything. Slightly chilled.',
    ],
    priceCents: 950,
    kcal: 125,
    diet: 'vegan',
    allergens: ['sulphites'],
    options: [
      {
        name: 'Size',
        pick: 'one',
        choices: [
          ['Glass, 150 ml', 0],
          ['Carafe, 500 ml', 1900],
          ['Bottle, 750 ml', 3300],
        ],
      },
    ],
    pairsWith: ['charcuterie', 'cacio-e-pepe', 'lamb-chops'],
  },
  'flat-white': {
    summary: 'A double ristretto under silky milk, from a roaster four streets away.',
    description: [
      'We change the beans with the harvest. At the moment: a washed Colombian with notes of caramel and red apple.',
      'Twenty past the hour is when the machine has least to do.',
    ],
    priceCents: 420,
    kcal: 120,
    diet: 'vegetarian',
    allergens: ['milk'],
    options: [
      milk,
      {
        name: 'Extras',
        pick: 'any',
        choices: [
          ['Extra shot', 80],
          ['Decaffeinated', 0],
        ],
      },
    ],
    pairsWith: ['basque-cheesecake', 'carrot-cake', 'tarte-tatin'],
  },
  'hot-chocolate': {
    summary: 'Thick enough to hold a spoon: dark chocolate, milk and a pinch of salt.',
    description: [
      'In the Turin manner, closer to pudding than to drink. Chocolate is melted into the milk slowly and whisked until it shines.',
      'Whipped cream on the side, never on top without asking.',
    ],
    priceCents: 550,
    kcal: 390,
    diet: 'vegetarian',
    allergens: ['milk', 'soy'],
    options: [
      milk,
      {
        name: 'Extras',
        pick: 'any',
        choices: [
          ['Whipped cream', 80],
          ['Orange zest', 0],
          ['Dark rum', 400],
        ],
      },
    ],
    pairsWith: ['carrot-cake', 'chocolate-fondant', 'gelato'],
  },
}
