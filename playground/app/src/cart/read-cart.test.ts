import { expect, test } from 'vitest'
import { readCart } from './read-cart.ts'

const line = {
  dishSlug: 'negroni',
  name: 'Negroni',
  unitCents: 1150,
  quantity: 2,
  choices: [],
  note: '',
  photo: { slug: 'negroni', alt: '', width: 4, height: 3 },
}

test.each([
  ['nothing stored', null],
  ['not JSON', '[{'],
  ['not a list', '{"lines":[]}'],
  ['an older shape', '[{"slug":"negroni","count":2}]'],
])('%s is an empty cart', (_, stored) => {
  expect(readCart(stored)).toEqual([])
})

test('keeps the good lines of a cart that is partly broken', () => {
  expect(readCart(JSON.stringify([{ ...line, quantity: -1 }, line, null]))).toEqual([line])
})

test('merges equal lines', () => {
  expect(readCart(JSON.stringify([line, line]))).toEqual([{ ...line, quantity: 4 }])
})
