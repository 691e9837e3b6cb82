import { expect, test } from 'vitest'
import type { CartLine } from '../cart/cart-line.ts'
import type { CheckoutForm } from './checkout-schema.ts'
import { toNewOrder } from './to-new-order.ts'

const form: CheckoutForm = {
  fulfilment: 'delivery',
  customerName: 'Maeve',
  phone: '+353 1 555 0100',
  email: 'maeve@example.com',
  address: '12 Lock Street',
  table: '7',
  pickupAt: '2026-11-21T18:30:00.000Z',
  note: '',
}
const line: CartLine = {
  dishSlug: 'ribeye',
  name: 'Rib-eye',
  unitCents: 3200,
  quantity: 2,
  choices: [{ id: 'rare', name: 'Rare' }],
  note: 'No salt',
  photo: { slug: 'ribeye', alt: '', width: 4, height: 3 },
}

test('sends ids and quantities, never prices: the API knows those', () => {
  expect(toNewOrder(form, [line]).lines).toEqual([
    { dishSlug: 'ribeye', quantity: 2, choiceIds: ['rare'], note: 'No salt' },
  ])
})

test('only the fields of the chosen way of serving are sent', () => {
  expect(toNewOrder(form, [])).toMatchObject({ address: '12 Lock Street', pickupAt: form.pickupAt })
  expect(toNewOrder(form, [])).not.toHaveProperty('table')
  const atTable = toNewOrder({ ...form, fulfilment: 'table' }, [])
  expect(atTable).toMatchObject({ table: '7', pickupAt: null })
  expect(atTable).not.toHaveProperty('address')
})

test('no chosen time means as soon as possible', () => {
  expect(toNewOrder({ ...form, pickupAt: '' }, []).pickupAt).toBeNull()
})
