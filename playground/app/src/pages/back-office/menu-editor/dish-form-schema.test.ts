import type { Dish } from '@bistro/contract'
import { expect, test } from 'vitest'
import { dishFormSchema, toDishForm, toDishPatch, toFormField } from './dish-form-schema.ts'

const dish: Dish = {
  slug: 'gelato',
  name: 'Three scoops of gelato',
  summary: 'Churned this morning.',
  descriptionHtml: '<p>Less air, less sugar.</p>',
  priceCents: 750,
  available: true,
  section: 'desserts',
  photo: { slug: 'gelato', alt: '', width: 3, height: 2 },
  allergens: [],
  vegetarian: true,
  vegan: false,
  spicy: false,
  rating: null,
  reviewCount: 0,
  options: [],
  kcal: 380,
  pairsWith: [],
}

test('an untouched form is valid and changes nothing', () => {
  const form = toDishForm(dish)
  expect(form.price).toBe('7.50')
  expect(dishFormSchema.parse(form)).toEqual(form)
  expect(toDishPatch(form, dish)).toEqual({})
  expect(toDishPatch({ ...form, price: '7,5' }, dish)).toEqual({})
})

test('only what changed is sent', () => {
  const form = { ...toDishForm(dish), price: '8', available: false }
  expect(toDishPatch(form, dish)).toEqual({ priceCents: 800, available: false })
})

test.each([
  ['name', '  '],
  ['summary', 'x'.repeat(241)],
  ['price', 'free'],
  ['price', '0.49'],
  ['price', '500.01'],
])('refuses %s %j', (field, value) => {
  const result = dishFormSchema.safeParse({ ...toDishForm(dish), [field]: value })
  expect(result.error?.issues.map(({ path }) => path)).toEqual([[field]])
})

test('what the API says about a field lands on the field', () => {
  expect(['priceCents', 'name', 'section'].map(toFormField)).toEqual(['price', 'name', null])
})
