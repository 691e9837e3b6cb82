import type { NewOrder, Order } from '@bistro/contract'
import { expect, type Page } from '@playwright/test'

/** Places an order for this browser's session, through the API the checkout uses. */
export async function placeOrder(page: Page): Promise<Order> {
  const order: NewOrder = {
    customerName: 'Test Guest',
    phone: '020 7946 0958',
    email: 'guest@example.com',
    fulfilment: 'pickup',
    pickupAt: null,
    note: '',
    lines: [{ dishSlug: 'negroni', quantity: 1, choiceIds: [], note: '' }],
  }
  const response = await page.request.post('/api/orders', {
    data: order,
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  })
  expect(response.status(), await response.text()).toBe(201)
  return (await response.json()) as Order
}
