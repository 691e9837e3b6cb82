import type { Order } from '@bistro/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApi } from '../testing/open-test-api.ts'
import { stores } from '../testing/stores.ts'

describe.each(stores)('the kitchen on $name', (store) => {
  let api: Awaited<ReturnType<typeof openTestApi>>
  beforeAll(async () => {
    api = await openTestApi(store)
  }, 60_000)
  afterAll(() => api.close())

  test('has open orders, oldest first', async () => {
    const orders = (await (await api.staff()).get('/kitchen')).json<Order[]>()
    expect(orders).toHaveLength(10)
    const times = orders.map(({ createdAt }) => createdAt)
    expect(times).toEqual(times.toSorted())
    expect(new Set(orders.map(({ status }) => status))).toEqual(new Set(['received', 'preparing', 'ready']))
    expect(orders.every(({ lines }) => lines.length > 0)).toBe(true)
  })

  test('gets a new order and is rid of it when it is collected', async () => {
    const staff = await api.staff()
    const open = async () => (await staff.get('/kitchen')).json<Order[]>().map(({ id }) => id)
    const { id } = (
      await api.browser().post('/orders', {
        customerName: 'Eoin',
        phone: '020 911 0102',
        email: 'eoin@example.com',
        fulfilment: 'table',
        table: '7',
        pickupAt: null,
        note: 'Nut allergy',
        lines: [{ dishSlug: 'oysters', quantity: 1, choiceIds: ['oysters.how-many.half-a-dozen'], note: '' }],
      })
    ).json<Order>()
    const newest = (await staff.get('/kitchen')).json<Order[]>().at(-1)
    expect(newest).toMatchObject({ id, table: '7', note: 'Nut allergy' })
    for (const status of ['preparing', 'ready', 'collected']) {
      expect(await open()).toContain(id)
      await staff.patch(`/orders/${id}`, { status })
    }
    expect(await open()).not.toContain(id)
  })

  test('is for staff', async () => {
    expect((await api.browser().get('/kitchen')).status).toBe(401)
    expect((await (await api.guest()).get('/kitchen')).status).toBe(403)
  })
})
