import type { DishCopy } from '../dish-copy.ts'
import { dessertExtras } from './options.ts'

export const desserts: Readonly<Record<string, DishCopy>> = {
  'chocolate-fondant': {
    summary: 'Seventy per cent chocolate, molten in the middle, eleven minutes from order.',
    description: [
      'The batter is made in the morning and the oven waits for you. Break the crust and the middle should run; if it does not, send it back.',
      'A pinch of salt and crème fraîche keep it from being too much. Almost.',
    ],
    priceCents: 950,
    kcal: 560,
    diet: 'vegetarian',
    allergens: ['gluten', 'egg', 'milk', 'soy'],
    options: [dessertExtras],
    pairsWith: ['flat-white', 'berry-sorbet', 'hot-chocolate'],
  },
  'basque-cheesecake': {
    summary: 'Burnt on top, just set in the middle, and better than it has any right to be.',
    description: [
      'A very hot oven and a very wet batter. The top goes the colour of old mahogany while the centre stays close to custard.',
      'We bake two each morning. When they are gone, they are gone.',
    ],
    priceCents: 900,
    kcal: 520,
    diet: 'vegetarian',
    allergens: ['egg', 'milk', 'gluten'],
    pairsWith: ['flat-white', 'natural-orange', 'berry-sorbet'],
  },
  'carrot-cake': {
    summary: 'Damp with carrot, walnut and orange, under a brown-butter cream cheese icing.',
    description: [
      'Three layers, heavily spiced, made the day before so that it settles. The icing starts with butter cooked until it smells of biscuits.',
      'Comes in a slice that was cut by somebody generous.',
    ],
    priceCents: 800,
    kcal: 610,
    diet: 'vegetarian',
    allergens: ['gluten', 'egg', 'milk', 'nuts'],
    pairsWith: ['flat-white', 'house-lemonade', 'hot-chocolate'],
  },
  'tarte-tatin': {
    summary: 'Apples cooked in caramel until they are nearly toffee, puff pastry, made for one.',
    description: [
      'Braeburns hold their shape and their acidity, which caramel needs. Each one is built in its own little copper pan and turned out as it leaves the kitchen.',
      'Twenty minutes. Order it with your main course and it will be there when you are ready.',
    ],
    priceCents: 950,
    kcal: 540,
    diet: 'vegetarian',
    allergens: ['gluten', 'milk'],
    options: [dessertExtras],
    pairsWith: ['flat-white', 'pumpkin-ravioli', 'natural-orange'],
  },
  'lemon-tart': {
    summary: 'Sharp, wobbling lemon curd in a thin, short crust, with a spoon of crème fraîche.',
    description: [
      'Nine lemons to a tart, zest and all. The filling is cooked to 70 °C and no further, so that it only just stands.',
      'The top is glazed under the flame, for the sound it makes.',
    ],
    priceCents: 850,
    kcal: 430,
    diet: 'vegetarian',
    allergens: ['gluten', 'egg', 'milk'],
    pairsWith: ['elderflower-spritz', 'berry-sorbet', 'flat-white'],
  },
  'raspberry-tart': {
    summary: 'Raspberries packed shoulder to shoulder over pistachio frangipane.',
    description: [
      'Wexford raspberries, and only when they are in season; outside it we make it with figs or plums and say so on the board.',
      'The frangipane is made with Sicilian pistachios, ground here, skins and all.',
    ],
    priceCents: 900,
    kcal: 480,
    diet: 'vegetarian',
    allergens: ['gluten', 'egg', 'milk', 'nuts'],
    options: [dessertExtras],
    pairsWith: ['elderflower-spritz', 'flat-white', 'gelato'],
  },
  gelato: {
    summary: 'Three scoops, churned this morning. Choose them, or leave it to us.',
    description: [
      'Less air and less sugar than you are used to, so the flavour arrives first.',
      ['Fior di latte', 'Bronte pistachio', 'Seventy per cent chocolate'],
    ],
    priceCents: 750,
    kcal: 380,
    diet: 'vegetarian',
    allergens: ['milk', 'nuts', 'egg'],
    options: [
      {
        name: 'Served in',
        pick: 'one',
        choices: [
          ['Bowl', 0],
          ['Waffle cone', 100],
        ],
      },
      {
        name: 'On top',
        pick: 'any',
        choices: [
          ['Hot chocolate sauce', 150],
          ['Toasted hazelnuts', 100],
          ['Shot of espresso', 250],
        ],
      },
    ],
    pairsWith: ['flat-white', 'raspberry-tart', 'chocolate-fondant'],
  },
  'berry-sorbet': {
    summary: 'Blackcurrants, sugar, water: tart enough to wake you up after dinner.',
    description: [
      'Irish blackcurrants pressed when they were ripest and frozen the same day. A little crème de cassis stops it from setting hard.',
      'Vegan, light, and a good friend of anything chocolate.',
    ],
    priceCents: 700,
    kcal: 190,
    diet: 'vegan',
    allergens: ['sulphites'],
    pairsWith: ['chocolate-fondant', 'basque-cheesecake', 'elderflower-spritz'],
  },
}
