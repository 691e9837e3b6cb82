import { expect, test } from 'vitest'
import { addLine, countDishes, lineKey, setQuantity, totalCents } from './cart-maths.ts'
import { maxQuantity, type CartLine } from './cart-line.ts'

const photo = { slug: 'ribeye', alt: 'Rib-eye', width: 4, height: 3 }
const rare = { id: 'rare', name: 'Rare' }
const large = { id: 'large', name: 'Large' }
const ribeye: CartLine = {
  dishSlug: 'ribeye',
  name: 'Rib-eye',
  unitCents: 3200,
  quantity: 1,
  choices: [rare, large],
  note: '',
  photo,
}

test('the same dish with the same choices in another order is one line', () => {
  const lines = addLine([ribeye], { ...ribeye, choices: [large, rare], quantity: 2 })
  expect(lines).toHaveLength(1)
  expect(lines[0]?.quantity).toBe(3)
})

test('another choice or another note is another line', () => {
  const lines = [
    { ...ribeye, choices: [rare] },
    { ...ribeye, note: 'No salt' },
  ].reduce(addLine, [ribeye] as readonly CartLine[])
  expect(lines).toHaveLength(3)
  expect(new Set(lines.map(lineKey)).size).toBe(3)
})

test('a merged line takes the new price and stays within the limit', () => {
  const [line] = addLine([{ ...ribeye, quantity: maxQuantity - 1 }], { ...ribeye, unitCents: 3500, quantity: 5 })
  expect(line).toMatchObject({ unitCents: 3500, quantity: maxQuantity })
})

test('zero takes a line out, a high number is cut to the limit, others stay', () => {
  const soup: CartLine = { ...ribeye, dishSlug: 'tomato-soup', unitCents: 900, choices: [] }
  const both = [ribeye, soup]
  expect(setQuantity(both, lineKey(ribeye), 0)).toEqual([soup])
  expect(setQuantity(both, lineKey(soup), 99)).toEqual([ribeye, { ...soup, quantity: maxQuantity }])
})

test('count and total add up over the lines', () => {
  const lines = [
    { ...ribeye, quantity: 2 },
    { ...ribeye, dishSlug: 'negroni', unitCents: 1150, quantity: 3 },
  ]
  expect(countDishes(lines)).toBe(5)
  expect(totalCents(lines)).toBe(2 * 3200 + 3 * 1150)
  expect(totalCents([])).toBe(0)
})
