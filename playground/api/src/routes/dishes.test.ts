import type { ApiProblem, Dish } from '@bistro/contract'
import { dishIndex } from '@bistro/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApi } from '../testing/open-test-api.ts'
import { stores } from '../testing/stores.ts'

describe.each(stores)('dishes on $name', (store) => {
  let api: Awaited<ReturnType<typeof openTestApi>>
  beforeAll(async () => {
    api = await openTestApi(store)
  }, 60_000)
  afterAll(() => api.close())

  test('a dish comes with its options, in order, and what goes with it', async () => {
    const dish = (await api.browser().get('/dishes/bavette-frites')).json<Dish>()
    expect(dish.options.map(({ name, pick }) => [name, pick])).toEqual([
      ['Cooking', 'one'],
      ['Side', 'one'],
      ['Sauces', 'any'],
    ])
    expect(dish.options[0]?.choices[1]).toEqual({
      id: 'bavette-frites.cooking.medium-rare',
      name: 'Medium rare',
      extraCents: 0,
    })
    expect(dish.pairsWith.map(({ slug }) => slug)).toEqual(['caesar-salad', 'natural-orange', 'chocolate-fondant'])
    expect(dish.kcal).toBe(890)
    expect(dish.descriptionHtml).toMatch(/^<p>Bavette rewards/)
  })

  test('every dish of the index answers', async () => {
    const browser = api.browser()
    for (const { slug, name } of dishIndex) {
      const dish = (await browser.get(`/dishes/${slug}`)).json<Dish>()
      expect(dish.name).toBe(name)
      expect(dish.pairsWith.length).toBeGreaterThan(1)
      expect(dish.options.every(({ choices }) => choices.length > 1)).toBe(true)
    }
  })

  test('an unknown dish is a 404', async () => {
    const answer = await api.browser().get('/dishes/unicorn')
    expect(answer.status).toBe(404)
    expect(answer.json()).toEqual({ error: 'not-found', message: 'We have no such dish.' })
  })

  test('staff change the fields they send and no others', async () => {
    const staff = await api.staff()
    const before = (await staff.get('/dishes/gelato')).json<Dish>()
    const answer = await staff.patch('/dishes/gelato', { priceCents: 820, available: false })
    expect(answer.status).toBe(200)
    expect(answer.json()).toEqual({ ...before, priceCents: 820, available: false })
    expect((await api.browser().get('/dishes/gelato')).json()).toEqual({ ...before, priceCents: 820, available: false })
  })

  test('what the editor sends is sanitised before it is stored', async () => {
    const staff = await api.staff()
    const descriptionHtml =
      '<p onclick="steal()">Good <strong>bread</strong><script>alert(1)</script>' +
      '<a href="javascript:alert(1)">a</a><a href="https://example.com" style="color:red">b</a></p><img src=x onerror=alert(1)>'
    const dish = (await staff.patch('/dishes/negroni', { descriptionHtml })).json<Dish>()
    expect(dish.descriptionHtml).toBe(
      '<p>Good <strong>bread</strong><a rel="noopener nofollow">a</a>' +
        '<a href="https://example.com" rel="noopener nofollow">b</a></p>',
    )
  })

  test('visitors may not, and guests with an account may not either', async () => {
    const visitor = await api.browser().patch('/dishes/negroni', { priceCents: 100 })
    expect([visitor.status, visitor.json<ApiProblem>().error]).toEqual([401, 'signed-out'])
    const guest = await (await api.guest()).patch('/dishes/negroni', { priceCents: 100 })
    expect([guest.status, guest.json<ApiProblem>().error]).toEqual([403, 'staff-only'])
    expect((await api.browser().get('/dishes/negroni')).json<Dish>().priceCents).toBe(1250)
  })

  test.each([
    [{ priceCents: 12.5 }, 'priceCents'],
    [{ priceCents: -1 }, 'priceCents'],
    [{ priceCents: '900' }, 'priceCents'],
    [{ name: '   ' }, 'name'],
    [{ summary: 'x'.repeat(241) }, 'summary'],
    [{ available: 'yes' }, 'available'],
    [{ section: 'pizza' }, ''],
    [{}, ''],
  ])('refuses %j and names the field', async (patch, field) => {
    const answer = await (await api.staff()).patch('/dishes/negroni', patch)
    expect(answer.status).toBe(422)
    expect(Object.keys(answer.json<ApiProblem>().fields ?? {})).toEqual([field])
  })

  test('an unknown dish cannot be changed', async () => {
    expect((await (await api.staff()).patch('/dishes/unicorn', { available: true })).status).toBe(404)
  })
})
