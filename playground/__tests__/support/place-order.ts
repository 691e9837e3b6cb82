import type { Dish, NewOrder, Order } from '@bistro/contract'
import { expect, type Page } from '@playwright/test'

/** Places an order for this browser's session, through the API the checkout uses. */
export async function placeOrder(page: Page): Promise<Order> {
  const dish = (await (await page.request.get('/api/dishes/negroni')).json()) as Dish
  const choiceIds = dish.options.filter((group) => group.pick === 'one').map((group) => group.choices[0]!.id)
  const order: NewOrder = {
    customerName: 'Test Guest',
    phone: '020 7946 0958',
    email: 'guest@example.com',
    fulfilment: 'pickup',
    pickupAt: null,
    note: '',
    lines: [{ dishSlug: dish.slug, quantity: 1, choiceIds, note: '' }],
  }
  const response = await page.request.post('/api/orders', {
    data: order,
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  })
  expect(response.status(), await response.text()).toBe(201)
  return (await response.json()) as Order
}
