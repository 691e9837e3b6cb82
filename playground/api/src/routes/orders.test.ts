import type { ApiProblem, NewOrder, Order, OrderStatus } from '@bistro/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApi, testNow } from '../testing/open-test-api.ts'
import { stores } from '../testing/stores.ts'

const lunch: NewOrder = {
  customerName: 'Niamh Doyle',
  phone: '+353 20 911 0101',
  email: 'niamh@example.com',
  fulfilment: 'pickup',
  pickupAt: null,
  note: 'Extra napkins',
  lines: [
    { dishSlug: 'margherita', quantity: 2, choiceIds: ['margherita.base.gluten-free'], note: 'Cut in eight' },
    { dishSlug: 'green-beans', quantity: 1, choiceIds: [], note: '' },
  ],
}
const missing = '00000000-0000-4000-8000-000000000000'

describe.each(stores)('orders on $name', (store) => {
  let api: Awaited<ReturnType<typeof openTestApi>>
  beforeAll(async () => {
    api = await openTestApi(store)
  }, 60_000)
  afterAll(() => api.close())

  const countOrders = async () =>
    (await api.db.pool.query<{ count: number }>('select count(*)::int from orders')).rows[0]?.count ?? 0

  test('an order is priced from the menu and comes back as it was placed', async () => {
    const answer = await api.browser().post('/orders', lunch)
    expect(answer.status).toBe(201)
    const order = answer.json<Order>()
    expect(order).toMatchObject({
      status: 'received',
      customerName: 'Niamh Doyle',
      fulfilment: 'pickup',
      table: null,
      note: 'Extra napkins',
      createdAt: testNow.toISOString(),
      totalCents: 2 * (1300 + 300) + 750,
    })
    expect(order.lines).toMatchObject([
      { dishSlug: 'margherita', quantity: 2, unitCents: 1600, choices: ['Gluten-free'], note: 'Cut in eight' },
      { dishSlug: 'green-beans', quantity: 1, unitCents: 750, choices: [], note: '' },
    ])
    expect(order.number).toBeGreaterThanOrEqual(100)
    expect(order.number).toBeLessThanOrEqual(999)
    expect(Date.parse(order.readyAt) - testNow.getTime()).toBeGreaterThanOrEqual(20 * 60_000)
  })

  test('a browser sees its own orders, newest first, and nobody else’s', async () => {
    const browser = api.browser()
    expect((await browser.get('/orders')).json()).toEqual([])
    const first = (await browser.post('/orders', lunch)).json<Order>()
    api.now = new Date(testNow.getTime() + 60_000)
    const second = (await browser.post('/orders', { ...lunch, pickupAt: '2026-06-14T13:00:00+01:00' })).json<Order>()
    api.now = testNow
    expect(second.readyAt).toBe('2026-06-14T12:00:00.000Z')
    expect((await browser.get('/orders')).json()).toEqual([second, first])
    expect((await browser.get(`/orders/${first.id}`)).json()).toEqual(first)
    const stranger = api.browser()
    await stranger.post('/orders', lunch)
    expect((await stranger.get(`/orders/${first.id}`)).status).toBe(404)
    expect((await api.browser().get(`/orders/${first.id}`)).status).toBe(404)
    expect((await (await api.staff()).get(`/orders/${first.id}`)).json()).toEqual(first)
  })

  test('the cookie is out of reach of scripts and of other sites', async () => {
    const { headers } = await api.browser().post('/orders', lunch)
    expect(headers.get('set-cookie')).toMatch(
      /^bistro_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  test('the same Idempotency-Key makes one order, even when the first answer and its cookie were lost', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const first = (await api.browser().post('/orders', lunch, { headers })).json<Order>()
    const before = await countOrders()
    const browser = api.browser()
    const again = await browser.post('/orders', lunch, { headers })
    expect(again.status).toBe(201)
    expect(again.json()).toEqual(first)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await countOrders()).toBe(before)
    expect((await browser.get('/orders')).json()).toEqual([first])
  })

  test('the same key sent twice at once makes one order too', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const before = await countOrders()
    const answers = await Promise.all([1, 2, 3].map(() => api.browser().post('/orders', lunch, { headers })))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(answers.map((answer) => answer.json<Order>().id)).size).toBe(1)
    expect(await countOrders()).toBe(before + 1)
  })

  test('a key cannot be used for another order', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() }
    await api.browser().post('/orders', lunch, { headers })
    const answer = await api.browser().post('/orders', { ...lunch, customerName: 'Tom' }, { headers })
    expect([answer.status, answer.json<ApiProblem>().error]).toEqual([422, 'key-reused'])
    const short = await api.browser().post('/orders', lunch, { headers: { 'idempotency-key': 'short' } })
    expect(short.json<ApiProblem>().fields).toHaveProperty('Idempotency-Key')
  })

  test('a dish that is gone is named', async () => {
    const lines = [...lunch.lines, { dishSlug: 'heritage-tomatoes', quantity: 1, choiceIds: [], note: '' }]
    const before = await countOrders()
    const answer = await api.browser().post('/orders', { ...lunch, lines })
    expect(answer.status).toBe(422)
    expect(answer.json<ApiProblem>().error).toBe('dish-gone')
    expect(Object.keys(answer.json<ApiProblem>().fields ?? {})).toEqual(['lines.2.dishSlug'])
    expect(await countOrders()).toBe(before)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  const line = lunch.lines[0]
  test.each<[string, object, string]>([
    ['no lines', { lines: [] }, 'lines'],
    ['half a pizza', { lines: [{ ...line, quantity: 0.5 }] }, 'lines.0.quantity'],
    ['minus one pizza', { lines: [{ ...line, quantity: -1 }] }, 'lines.0.quantity'],
    ['no base', { lines: [{ ...line, choiceIds: [] }] }, 'lines.0.choiceIds'],
    [
      'two bases',
      { lines: [{ ...line, choiceIds: ['margherita.base.classic', 'margherita.base.wholegrain'] }] },
      'lines.0.choiceIds',
    ],
    [
      'the base of another',
      { lines: [{ ...line, choiceIds: ['margherita.base.classic', 'diavola.base.classic'] }] },
      'lines.0.choiceIds',
    ],
    ['a price', { lines: [{ ...line, unitCents: 1 }] }, 'lines.0'],
    ['no name', { customerName: ' ' }, 'customerName'],
    ['no e-mail', { email: 'niamh' }, 'email'],
    ['no phone', { phone: 'call me' }, 'phone'],
    ['no address', { fulfilment: 'delivery' }, 'address'],
    ['no table', { fulfilment: 'table', table: '' }, 'table'],
    ['an odd way', { fulfilment: 'drone' }, 'fulfilment'],
    ['a time that has passed', { pickupAt: '2026-06-13T18:00:00Z' }, 'pickupAt'],
    ['a time next month', { pickupAt: '2026-07-13T18:00:00Z' }, 'pickupAt'],
    ['no time at all', { pickupAt: 'soon' }, 'pickupAt'],
  ])('refuses %s', async (_, change, field) => {
    const answer = await api.browser().post('/orders', { ...lunch, ...change })
    expect(answer.status).toBe(422)
    expect(Object.keys(answer.json<ApiProblem>().fields ?? {})).toEqual([field])
  })

  test('takes JSON and nothing else', async () => {
    const form = await api.browser().post('/orders', 'a=1', { headers: { 'content-type': 'text/plain' } })
    expect([form.status, form.json<ApiProblem>().error]).toEqual([415, 'not-json'])
    const broken = await api.browser().post('/orders', '{')
    expect([broken.status, broken.json<ApiProblem>().error]).toEqual([400, 'bad-json'])
    const large = await api.browser().post('/orders', { ...lunch, note: 'x'.repeat(70_000) })
    expect([large.status, large.json<ApiProblem>().error]).toEqual([413, 'too-large'])
  })

  test('staff move an order along, one step at a time, and one step back', async () => {
    const staff = await api.staff()
    const { id } = (await api.browser().post('/orders', lunch)).json<Order>()
    const move = async (status: OrderStatus) => (await staff.patch(`/orders/${id}`, { status })).status
    expect(await move('ready')).toBe(409)
    expect(await move('preparing')).toBe(200)
    expect(await move('preparing')).toBe(200)
    expect(await move('received')).toBe(200)
    expect(await move('preparing')).toBe(200)
    expect(await move('ready')).toBe(200)
    expect(await move('cancelled')).toBe(409)
    const answer = await staff.patch(`/orders/${id}`, { status: 'collected' })
    expect(answer.json<Order>()).toMatchObject({ id, status: 'collected' })
    expect((await staff.patch(`/orders/${id}`, { status: 'eaten' })).status).toBe(422)
    expect((await staff.patch(`/orders/${missing}`, { status: 'ready' })).status).toBe(404)
    expect((await staff.patch('/orders/7', { status: 'ready' })).status).toBe(404)
  })

  test('only staff do', async () => {
    const browser = api.browser()
    const { id } = (await browser.post('/orders', lunch)).json<Order>()
    expect((await browser.patch(`/orders/${id}`, { status: 'ready' })).status).toBe(401)
    expect((await (await api.guest()).patch(`/orders/${id}`, { status: 'ready' })).status).toBe(403)
  })
})
