import type { DishCopy } from '../dish-copy.ts'
import { pizzaBase, pizzaToppings } from './options.ts'

export const pizza: Readonly<Record<string, DishCopy>> = {
  margherita: {
    summary: 'San Marzano tomato, fior di latte, basil, and a dough that takes three days.',
    description: [
      'The one to judge us by. The dough rises for seventy-two hours and bakes for ninety seconds beside the flames.',
      'Tomatoes are crushed by hand and never cooked; the mozzarella goes on torn.',
    ],
    priceCents: 1300,
    kcal: 820,
    diet: 'vegetarian',
    allergens: ['gluten', 'milk'],
    options: [pizzaBase, pizzaToppings],
    pairsWith: ['caesar-salad', 'house-lemonade', 'gelato'],
  },
  marinara: {
    summary: 'No cheese and no apologies: tomato, garlic, wild oregano, good oil.',
    description: [
      'Older than the Margherita and, on a hot evening, better. Garlic is sliced so thin that it melts; the oregano comes on the stalk from Sicily.',
      'Vegan as it stands.',
    ],
    priceCents: 1150,
    kcal: 650,
    diet: 'vegan',
    allergens: ['gluten'],
    options: [pizzaBase, pizzaToppings],
    pairsWith: ['padron-peppers', 'heritage-tomatoes', 'negroni'],
  },
  diavola: {
    summary: 'Spicy salami, smoked mozzarella and a thread of hot honey as it leaves the oven.',
    description: [
      'Salami from Calabria curls into little cups in the heat and fills with its own oil. The honey is infused with habanero and drizzled at the pass.',
      'Ask for pickled chilli if that is not enough.',
    ],
    priceCents: 1550,
    kcal: 960,
    spicy: true,
    allergens: ['gluten', 'milk', 'sulphites'],
    options: [pizzaBase, pizzaToppings],
    pairsWith: ['negroni', 'house-lemonade', 'berry-sorbet'],
  },
  funghi: {
    summary: 'A white pizza: roast mushrooms, fontina, thyme and a little garlic cream.',
    description: [
      'Chestnut, oyster and king oyster mushrooms are roasted first so that they bring flavour to the pizza and leave the water behind.',
      'Fontina from the Aosta valley melts into the gaps.',
    ],
    priceCents: 1500,
    kcal: 880,
    diet: 'vegetarian',
    allergens: ['gluten', 'milk'],
    options: [pizzaBase, pizzaToppings],
    pairsWith: ['mushroom-toast', 'natural-orange', 'beetroot-salad'],
  },
  'quattro-formaggi': {
    summary: 'Mozzarella, Gorgonzola, Taleggio and Parmesan, each doing its own job.',
    description: [
      'Four cheeses, chosen so that no one of them shouts:',
      [
        'Fior di latte for stretch',
        'Gorgonzola dolce for depth',
        'Taleggio for the funk',
        'Parmesan for salt and crust',
      ],
      'A few drops of acacia honey are offered. We would accept.',
    ],
    priceCents: 1600,
    kcal: 1020,
    diet: 'vegetarian',
    allergens: ['gluten', 'milk'],
    options: [pizzaBase, pizzaToppings],
    pairsWith: ['winter-citrus-salad', 'natural-orange', 'green-beans'],
  },
  'nduja-burrata': {
    summary: 'Fiery, spreadable ’nduja under a whole cool burrata, opened at the table.',
    description: [
      'The ’nduja melts into the tomato in the oven; the burrata goes on after, cold, so every slice is a small argument between fire and cream.',
      'Rocket and lemon to settle it.',
    ],
    priceCents: 1750,
    kcal: 1010,
    spicy: true,
    allergens: ['gluten', 'milk'],
    options: [pizzaBase, pizzaToppings],
    pairsWith: ['burrata-peach', 'elderflower-spritz', 'gelato'],
  },
}
