import type { OptionCopy } from '../dish-copy.ts'

export const cooking: OptionCopy = {
  name: 'Cooking',
  pick: 'one',
  choices: [
    ['Rare', 0],
    ['Medium rare', 0],
    ['Medium', 0],
    ['Well done', 0],
  ],
}

export const burgerCooking: OptionCopy = {
  name: 'Cooking',
  pick: 'one',
  choices: [
    ['Medium', 0],
    ['Well done', 0],
  ],
}

export const milk: OptionCopy = {
  name: 'Milk',
  pick: 'one',
  choices: [
    ['Whole', 0],
    ['Skimmed', 0],
    ['Oat', 50],
    ['Almond', 50],
  ],
}

export const side: OptionCopy = {
  name: 'Side',
  pick: 'one',
  choices: [
    ['Triple-cooked chips', 0],
    ['Green salad', 0],
    ['Buttered greens', 0],
    ['Truffle & Parmesan chips', 250],
  ],
}

export const sauces: OptionCopy = {
  name: 'Sauces',
  pick: 'any',
  choices: [
    ['Café de Paris butter', 150],
    ['Peppercorn sauce', 200],
    ['Chimichurri', 150],
    ['Béarnaise', 200],
  ],
}

export const pastaSize: OptionCopy = {
  name: 'Size',
  pick: 'one',
  choices: [
    ['Starter', 0],
    ['Main', 500],
  ],
}

export const pastaExtras: OptionCopy = {
  name: 'Extras',
  pick: 'any',
  choices: [
    ['Extra Parmesan', 100],
    ['Gluten-free pasta', 200],
    ['Grilled focaccia', 350],
  ],
}

export const pizzaBase: OptionCopy = {
  name: 'Base',
  pick: 'one',
  choices: [
    ['Classic', 0],
    ['Wholegrain', 0],
    ['Gluten-free', 300],
  ],
}

export const pizzaToppings: OptionCopy = {
  name: 'Extra toppings',
  pick: 'any',
  choices: [
    ['Buffalo mozzarella', 300],
    ['Parma ham', 350],
    ['Roast mushrooms', 200],
    ['Rocket', 150],
    ['Pickled chilli', 100],
  ],
}

export const bread: OptionCopy = {
  name: 'Bread',
  pick: 'any',
  choices: [
    ['Sourdough & cultured butter', 350],
    ['Gluten-free toast', 250],
  ],
}

export const saladExtras: OptionCopy = {
  name: 'Add to it',
  pick: 'any',
  choices: [
    ['Grilled chicken', 450],
    ['Soft-boiled egg', 150],
    ['Avocado', 250],
  ],
}

export const dessertExtras: OptionCopy = {
  name: 'With',
  pick: 'one',
  choices: [
    ['Vanilla ice cream', 0],
    ['Crème fraîche', 0],
    ['Nothing, thank you', 0],
  ],
}
