import type { DishCopy } from '../dish-copy.ts'
import { bread, saladExtras } from './options.ts'

export const soupsSalads: Readonly<Record<string, DishCopy>> = {
  'tomato-soup': {
    summary: 'Slow-roast plum tomatoes, a little cream if you like, and a swirl of basil oil.',
    description: [
      'Three kilos of tomatoes go into the wood oven after the last pizza and stay there until morning. By then they need little more than salt.',
      'Smooth, deep and slightly smoky, finished with bright green basil oil.',
    ],
    priceCents: 850,
    kcal: 230,
    diet: 'vegan',
    allergens: ['celery'],
    options: [
      bread,
      {
        name: 'Finish',
        pick: 'any',
        choices: [
          ['Swirl of cream', 0],
          ['Cheddar toastie', 450],
        ],
      },
    ],
    pairsWith: ['margherita', 'house-lemonade', 'mushroom-toast'],
  },
  'pea-mint-soup': {
    summary: 'Served properly cold: sweet peas, garden mint and a spoonful of yoghurt.',
    description: [
      'Peas, their pods and a great deal of mint, blended over ice so that the colour stays as loud as the day they were picked.',
      'A spoonful of sheep’s yoghurt and a few raw peas on top, for crunch.',
    ],
    priceCents: 800,
    kcal: 180,
    diet: 'vegetarian',
    allergens: ['milk'],
    options: [bread],
    pairsWith: ['salmon-dill', 'elderflower-spritz', 'winter-citrus-salad'],
  },
  'french-onion-soup': {
    summary: 'Onions cooked for four hours, beef stock, and a raft of Comté toast to break through.',
    description: [
      'There is no quick way to do this. The onions go dark and sweet over the lowest flame, then a glass of Madeira loosens everything stuck to the pan.',
      'The stock is made from roast shin and marrow bones. The crouton is baked on top until the cheese runs over the rim.',
      'Careful: it stays hot for a good ten minutes.',
    ],
    priceCents: 1050,
    kcal: 460,
    allergens: ['gluten', 'milk', 'celery', 'sulphites'],
    pairsWith: ['bavette-frites', 'natural-orange', 'caesar-salad'],
  },
  'lobster-bisque': {
    summary: 'Roast lobster shells, tomato, brandy and cream, with a spoonful of the tail meat.',
    description: [
      'We crush the shells, roast them dark and flame them with brandy before the stock goes in. It is passed twice, through muslin, and finished with cream.',
      'Poured at the table over warm lobster and tarragon.',
    ],
    priceCents: 1450,
    kcal: 410,
    allergens: ['crustaceans', 'milk', 'celery', 'sulphites', 'fish'],
    options: [bread],
    pairsWith: ['oysters', 'elderflower-spritz', 'sea-bream'],
  },
  'caesar-salad': {
    summary: 'Little gem hearts, anchovy dressing, sourdough crumbs and far too much Parmesan.',
    description: [
      'We dress each leaf by hand so that none of them escapes. The dressing is the old one: anchovy, egg yolk, garlic, lemon, a long drip of oil.',
      'Crumbs are fried in the anchovy oil, because waste is a shame.',
    ],
    priceCents: 1200,
    kcal: 470,
    allergens: ['egg', 'fish', 'gluten', 'milk', 'mustard'],
    options: [saladExtras],
    pairsWith: ['half-chicken', 'house-lemonade', 'margherita'],
  },
  'nicoise-salad': {
    summary: 'Confit tuna, soft egg, warm potatoes, green beans and olives you have to stone yourself.',
    description: [
      'The tuna is cooked gently in olive oil, which then becomes the dressing. Everything else is added while still warm so that it drinks it up.',
      [
        'Confit yellowfin tuna',
        'Jersey Royals or Ratte potatoes, as the season goes',
        'Taggiasca olives',
        'Egg with a jammy yolk',
      ],
    ],
    priceCents: 1650,
    kcal: 560,
    allergens: ['fish', 'egg', 'mustard', 'sulphites'],
    pairsWith: ['elderflower-spritz', 'lemon-tart', 'green-beans'],
  },
  'beetroot-salad': {
    summary: 'Salt-baked beetroot, whipped goat’s curd, pickled walnut and bitter leaves.',
    description: [
      'Beetroots are baked whole in a salt crust and cracked open while warm, which makes them taste of more than beetroot.',
      'The curd is whipped with a little honey; the walnuts were pickled green last summer.',
    ],
    priceCents: 1150,
    kcal: 330,
    diet: 'vegetarian',
    allergens: ['milk', 'nuts', 'sulphites'],
    options: [saladExtras],
    pairsWith: ['natural-orange', 'lamb-chops', 'farro-roots'],
  },
  'winter-citrus-salad': {
    summary: 'Blood orange, grapefruit and shaved fennel with pistachio and a chilli-honey dressing.',
    description: [
      'Four kinds of citrus, cut without a scrap of pith, over fennel shaved so thin that it curls.',
      'It is the plate we make for ourselves in January, when everything else is brown.',
    ],
    priceCents: 1050,
    kcal: 240,
    diet: 'vegetarian',
    allergens: ['nuts'],
    options: [saladExtras],
    pairsWith: ['salmon-dill', 'charred-octopus', 'house-lemonade'],
  },
}
