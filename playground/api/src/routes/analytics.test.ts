import type { Analytics, Order } from '@bistro/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApi, testNow } from '../testing/open-test-api.ts'
import { stores } from '../testing/stores.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe.each(stores)('the analytics on $name', (store) => {
  let api: Awaited<ReturnType<typeof openTestApi>>
  let staff: Awaited<ReturnType<typeof api.staff>>
  beforeAll(async () => {
    api = await openTestApi(store)
    staff = await api.staff()
  }, 60_000)
  afterAll(() => api.close())

  const read = async (days: number) => (await staff.get(`/analytics?days=${days}`)).json<Analytics>()

  test.each([7, 30, 90])('agree with themselves and with the orders over %d days', async (days) => {
    const analytics = await read(days)
    const { totals } = analytics
    expect(analytics.days).toBe(days)
    expect(analytics.revenueByDay).toHaveLength(days)
    expect(analytics.revenueByDay.at(-1)?.day).toBe('2026-06-13')
    expect(sum(analytics.revenueByDay.map(({ revenueCents }) => revenueCents))).toBe(totals.revenueCents)
    expect(sum(analytics.revenueByDay.map(({ orders }) => orders))).toBe(totals.orders)
    expect(sum(analytics.ordersByHour.map(({ orders }) => orders))).toBe(totals.orders)
    expect(analytics.ordersByHour.map(({ hour }) => hour)).toEqual(Array.from({ length: 24 }, (_, hour) => hour))
    expect(sum(analytics.revenueBySection.map(({ revenueCents }) => revenueCents))).toBe(totals.revenueCents)
    expect(analytics.revenueBySection).toHaveLength(8)
    expect(sum(analytics.fulfilment.map(({ orders }) => orders))).toBe(totals.orders)
    expect(totals.averageCents).toBe(Math.round(totals.revenueCents / totals.orders))

    // Dublin is an hour ahead of UTC in June, so its day begins at 23:00 UTC of the day before. In spring it wasn't,
    // which is why the store is asked and not a calculation of milliseconds.
    const first = analytics.revenueByDay[0]?.day
    const { rows } = await api.db.pool.query<{ orders: number; revenue: number; lines: number }>(
      `select count(*)::int as orders, sum(total_cents)::int as revenue,
              sum((select sum(quantity * unit_cents) from order_lines where order_id = orders.id))::int as lines
       from orders
       where status <> 'cancelled' and created_at >= $1::timestamp at time zone 'Europe/Dublin' and created_at <= $2`,
      [first, testNow],
    )
    expect(rows[0]).toEqual({ orders: totals.orders, revenue: totals.revenueCents, lines: totals.revenueCents })
  })

  test('look like a restaurant: Saturday beats Monday, dinner beats breakfast', async () => {
    const { revenueByDay, ordersByHour, topDishes, totals } = await read(90)
    const of = (weekday: number) =>
      sum(revenueByDay.filter(({ day }) => new Date(day).getUTCDay() === weekday).map(({ orders }) => orders))
    expect(of(6)).toBeGreaterThan(2 * of(1))
    expect(ordersByHour[19]?.orders).toBeGreaterThan(ordersByHour[15]?.orders ?? 0)
    expect(ordersByHour[4]?.orders).toBe(0)
    expect(topDishes).toHaveLength(10)
    const revenues = topDishes.map(({ revenueCents }) => revenueCents)
    expect(revenues).toEqual(revenues.toSorted((a, b) => b - a))
    expect(totals.orders).toBeGreaterThan(2000)
  })

  test('compare with the same stretch before, up to the same time of day', async () => {
    const { totals } = await read(7)
    const { rows } = await api.db.pool.query<{ orders: number; revenue: number }>(
      `select count(*)::int as orders, sum(total_cents)::int as revenue from orders
       where status <> 'cancelled' and created_at >= '2026-05-30T23:00Z' and created_at <= '2026-06-06T18:30Z'`,
    )
    const before = rows[0] ?? { orders: 0, revenue: 0 }
    expect(before.orders).toBeGreaterThan(100)
    expect(totals.ordersChange).toBeCloseTo(totals.orders / before.orders - 1, 3)
    expect(totals.revenueChange).toBeCloseTo(totals.revenueCents / before.revenue - 1, 3)
  })

  test('count a new order once, and a cancelled one not at all', async () => {
    const before = await read(7)
    const answer = await api.browser().post('/orders', {
      customerName: 'Fionn',
      phone: '020 911 0103',
      email: 'fionn@example.com',
      fulfilment: 'delivery',
      address: '1 Synge Street',
      pickupAt: null,
      note: '',
      lines: [{ dishSlug: 'padron-peppers', quantity: 4, choiceIds: [], note: '' }],
    })
    const { id } = answer.json<Order>()
    const during = await read(7)
    expect(during.totals.orders).toBe(before.totals.orders + 1)
    expect(during.totals.revenueCents).toBe(before.totals.revenueCents + 3000)
    await staff.patch(`/orders/${id}`, { status: 'cancelled' })
    expect(await read(7)).toEqual(before)
  })

  test('show no change when there is nothing before to compare with', async () => {
    api.now = new Date('2025-01-01T12:00:00Z')
    const { totals, revenueByDay } = await read(7)
    api.now = testNow
    expect(totals).toEqual({ revenueCents: 0, orders: 0, averageCents: 0, revenueChange: 0, ordersChange: 0 })
    expect(revenueByDay).toHaveLength(7)
  })

  test('are for staff, and for 7, 30 or 90 days', async () => {
    expect((await api.browser().get('/analytics?days=7')).status).toBe(401)
    expect((await (await api.guest()).get('/analytics?days=7')).status).toBe(403)
    expect((await staff.get('/analytics?days=8')).status).toBe(422)
    expect((await staff.get('/analytics')).json<Analytics>().days).toBe(30)
  })
})
