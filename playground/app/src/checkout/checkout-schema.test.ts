import { expect, test } from 'vitest'
import { checkoutSchema, type CheckoutForm } from './checkout-schema.ts'

const good: CheckoutForm = {
  fulfilment: 'pickup',
  customerName: 'Maeve Byrne',
  phone: '+353 1 555 0100',
  email: 'maeve@example.com',
  address: '',
  table: '',
  pickupAt: '',
  note: '',
}

const wrongFields = (form: Partial<CheckoutForm>) =>
  checkoutSchema.safeParse({ ...good, ...form }).error?.issues.map(({ path }) => path.join('.')) ?? []

test('an order for pickup needs neither address nor table', () => {
  expect(wrongFields({})).toEqual([])
})

test.each<[Partial<CheckoutForm>, string]>([
  [{ customerName: ' ' }, 'customerName'],
  [{ phone: 'ring me' }, 'phone'],
  [{ email: 'maeve@' }, 'email'],
  [{ fulfilment: 'delivery', address: 'Here' }, 'address'],
  [{ fulfilment: 'table', table: '' }, 'table'],
  [{ fulfilment: 'table', table: 'window' }, 'table'],
  [{ note: 'x'.repeat(301) }, 'note'],
])('%o is wrong in one field', (form, field) => {
  expect(wrongFields(form)).toEqual([field])
})

test('delivery with an address and a table with a number pass', () => {
  expect(wrongFields({ fulfilment: 'delivery', address: '12 Lock Street, Dublin' })).toEqual([])
  expect(wrongFields({ fulfilment: 'table', table: '14' })).toEqual([])
})
