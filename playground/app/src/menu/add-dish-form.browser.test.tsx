import type { Dish } from '@bistro/contract'
import { beforeEach, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { cart, emptyCart } from '../cart/cart.ts'
import { AddDishForm } from './add-dish-form.tsx'

const burger: Dish = {
  slug: 'house-burger',
  name: 'The house burger',
  summary: '',
  priceCents: 1650,
  section: 'grill',
  photo: { slug: 'house-burger', alt: '', width: 4, height: 3 },
  allergens: [],
  vegetarian: false,
  vegan: false,
  spicy: false,
  available: true,
  rating: null,
  reviewCount: 0,
  descriptionHtml: '',
  kcal: 800,
  pairsWith: [],
  options: [
    {
      id: 'side',
      name: 'Side',
      pick: 'one',
      choices: [
        { id: 'chips', name: 'Chips', extraCents: 0 },
        { id: 'salad', name: 'Salad', extraCents: 150 },
      ],
    },
    {
      id: 'extras',
      name: 'Extras',
      pick: 'any',
      choices: [{ id: 'bacon', name: 'Bacon', extraCents: 250 }],
    },
  ],
}

beforeEach(emptyCart)

test('the button shows the price of the choices times the quantity', async () => {
  const screen = await render(<AddDishForm dish={burger} />)
  await expect.element(screen.getByRole('button', { name: 'Add · €16.50' })).toBeVisible()
  await screen.getByRole('radio', { name: /Salad/ }).click()
  await screen.getByRole('checkbox', { name: /Bacon/ }).click()
  await expect.element(screen.getByRole('button', { name: 'Add · €20.50' })).toBeVisible()
  await screen.getByRole('button', { name: 'One more' }).click()
  await expect.element(screen.getByRole('button', { name: 'Add · €41.00' })).toBeVisible()
})

test('adding puts the line in the cart, keeps it in storage and starts again at one', async () => {
  const onAdded = vi.fn()
  const screen = await render(<AddDishForm dish={burger} onAdded={onAdded} />)
  await screen.getByRole('checkbox', { name: /Bacon/ }).click()
  await screen.getByRole('button', { name: 'One more' }).click()
  await screen.getByRole('textbox', { name: /Note/ }).fill('  No onion ')
  await screen.getByRole('button', { name: /^Add/ }).click()

  const line = {
    dishSlug: 'house-burger',
    quantity: 2,
    unitCents: 1900,
    note: 'No onion',
    choices: [
      { id: 'chips', name: 'Chips' },
      { id: 'bacon', name: 'Bacon' },
    ],
  }
  expect(cart.get()).toMatchObject([line])
  expect(JSON.parse(localStorage.getItem('bistro.cart') ?? '')).toMatchObject([line])
  expect(onAdded).toHaveBeenCalledOnce()
  await expect.element(screen.getByRole('button', { name: 'Add · €19.00' })).toBeVisible()
})

test('a sold-out dish cannot be added', async () => {
  const screen = await render(<AddDishForm dish={{ ...burger, available: false }} />)
  await expect.element(screen.getByRole('button', { name: 'Sold out today' })).toBeDisabled()
})
