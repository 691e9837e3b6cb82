import type { ApiProblem, Order, Session } from '@bistro/contract'
import { demoStaff } from '@bistro/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApi, testNow } from '../testing/open-test-api.ts'
import { stores } from '../testing/stores.ts'

const chef = { name: 'Marguerite Oduya', email: demoStaff.email, role: 'staff' }

describe.each(stores)('the session on $name', (store) => {
  let api: Awaited<ReturnType<typeof openTestApi>>
  beforeAll(async () => {
    api = await openTestApi(store)
  }, 60_000)
  afterAll(() => api.close())

  test('is empty for a new visitor, without an error and without a cookie', async () => {
    const answer = await api.browser().get('/session')
    expect([answer.status, answer.json<Session>()]).toEqual([200, { user: null }])
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  test('begins by signing in and ends by signing out', async () => {
    const browser = api.browser()
    expect((await browser.post('/session', demoStaff)).json()).toEqual({ user: chef })
    expect((await browser.get('/session')).json()).toEqual({ user: chef })
    expect((await browser.delete('/session')).json()).toEqual({ user: null })
    expect((await browser.get('/session')).json()).toEqual({ user: null })
    expect((await browser.get('/kitchen')).status).toBe(401)
  })

  test('takes the address in any case, and never tells which half was wrong', async () => {
    const upper = { ...demoStaff, email: demoStaff.email.toUpperCase() }
    expect((await api.browser().post('/session', upper)).status).toBe(200)
    const wrongPassword = await api.browser().post('/session', { ...demoStaff, password: 'mise-en-plaice' })
    const wrongEmail = await api.browser().post('/session', { ...demoStaff, email: 'cook@bistro.example' })
    expect([wrongPassword.status, wrongEmail.status]).toEqual([401, 401])
    expect(wrongPassword.json()).toEqual(wrongEmail.json())
    const blank = await api.browser().post('/session', { email: 'chef', password: '' })
    expect(Object.keys(blank.json<ApiProblem>().fields ?? {})).toEqual(['email', 'password'])
  })

  test('gets a new cookie at each turn, and the old one is dead', async () => {
    const browser = api.browser()
    await browser.post('/session', demoStaff)
    const stolen = browser.cookie()
    await browser.delete('/session')
    expect(browser.cookie()).not.toBe(stolen)
    expect((await api.browser().get('/kitchen', { headers: { cookie: stolen } })).status).toBe(401)
  })

  test('keeps the browser’s orders through signing in and out', async () => {
    const browser = api.browser()
    const order = (
      await browser.post('/orders', {
        customerName: 'Hana',
        phone: '020 911 0104',
        email: 'hana@example.com',
        fulfilment: 'pickup',
        pickupAt: null,
        note: '',
        lines: [{ dishSlug: 'padron-peppers', quantity: 1, choiceIds: [], note: '' }],
      })
    ).json<Order>()
    await browser.post('/session', demoStaff)
    expect((await browser.get('/orders')).json()).toEqual([order])
    await browser.delete('/session')
    expect((await browser.get('/orders')).json()).toEqual([order])
  })

  test('ends after thirty days', async () => {
    const browser = await api.staff()
    api.now = new Date(testNow.getTime() + 29 * 24 * 60 * 60 * 1000)
    expect((await browser.get('/session')).json()).toEqual({ user: chef })
    api.now = new Date(testNow.getTime() + 31 * 24 * 60 * 60 * 1000)
    expect((await browser.get('/session')).json()).toEqual({ user: null })
    api.now = testNow
  })

  test('leaves no cookie and no password in the store', async () => {
    const browser = await api.staff()
    const token = browser.cookie().split('=')[1] ?? ''
    const { rows } = await api.db.pool.query<{ text: string }>(
      'select sessions::text as text from sessions union all select users::text from users',
    )
    const stored = rows.map(({ text }) => text).join('\n')
    expect(token).toHaveLength(43)
    expect(stored).not.toContain(token)
    expect(stored).not.toContain(demoStaff.password)
  })
})
