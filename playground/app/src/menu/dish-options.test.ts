import type { Dish } from '@bistro/contract'
import { expect, test } from 'vitest'
import { defaultChoices, pickedChoices, priceDish, toggleChoice } from './dish-options.ts'

const dish: Pick<Dish, 'options' | 'priceCents'> = {
  priceCents: 1800,
  options: [
    {
      id: 'size',
      name: 'Size',
      pick: 'one',
      choices: [
        { id: 'regular', name: 'Regular', extraCents: 0 },
        { id: 'small', name: 'Small', extraCents: -300 },
      ],
    },
    {
      id: 'extras',
      name: 'Extras',
      pick: 'any',
      choices: [
        { id: 'egg', name: 'Egg', extraCents: 180 },
        { id: 'bread', name: 'Bread', extraCents: 300 },
      ],
    },
  ],
}

test('the first choice of a required group is taken from the start, extras are not', () => {
  expect(defaultChoices(dish)).toEqual(['regular'])
})

test('a choice of a required group replaces its sibling and leaves extras alone', () => {
  expect(toggleChoice(dish, ['regular', 'egg'], 'small')).toEqual(['egg', 'small'])
})

test('pressing the chosen one of a required group keeps it', () => {
  expect(toggleChoice(dish, ['regular'], 'regular')).toEqual(['regular'])
})

test('an extra goes in and out', () => {
  expect(toggleChoice(dish, ['regular'], 'egg')).toEqual(['regular', 'egg'])
  expect(toggleChoice(dish, ['regular', 'egg'], 'egg')).toEqual(['regular'])
})

test('a choice the dish does not have changes nothing', () => {
  expect(toggleChoice(dish, ['regular'], 'truffle')).toEqual(['regular'])
})

test('the price is the dish and its choices, cheaper ones included', () => {
  expect(priceDish(dish, [])).toBe(1800)
  expect(priceDish(dish, ['small', 'egg', 'bread'])).toBe(1800 - 300 + 180 + 300)
  expect(priceDish(dish, ['truffle'])).toBe(1800)
})

test('picked choices come in the order of the menu', () => {
  expect(pickedChoices(dish, ['bread', 'egg', 'small']).map(({ id }) => id)).toEqual(['small', 'egg', 'bread'])
})
