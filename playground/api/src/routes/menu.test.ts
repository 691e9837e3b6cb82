import { dishIndex, sections } from '@bistro/contract'
import type { Menu } from '@bistro/contract'
import { altTexts } from '@bistro/photos/alt-texts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApi } from '../testing/open-test-api.ts'
import { stores } from '../testing/stores.ts'

describe.each(stores)('the menu on $name', (store) => {
  let api: Awaited<ReturnType<typeof openTestApi>>
  beforeAll(async () => {
    api = await openTestApi(store)
  }, 60_000)
  afterAll(() => api.close())

  test('lists every dish of the index once, in menu order', async () => {
    const menu = (await api.browser().get('/menu')).json<Menu>()
    expect(menu.sections.map(({ slug }) => slug)).toEqual(sections.map(({ slug }) => slug))
    const dishes = menu.sections.flatMap((section) => section.dishes)
    expect(dishes.map(({ slug }) => slug)).toEqual(dishIndex.map(({ slug }) => slug))
    for (const section of menu.sections) {
      expect(section.intro).not.toBe('')
      expect(section.dishes.every((dish) => dish.section === section.slug)).toBe(true)
    }
  })

  test('gives a dish all its facts', async () => {
    const menu = (await api.browser().get('/menu')).json<Menu>()
    const marinara = menu.sections.flatMap(({ dishes }) => dishes).find(({ slug }) => slug === 'marinara')
    expect(marinara).toMatchObject({
      name: 'Marinara, oregano & garlic',
      priceCents: 1150,
      section: 'pizza',
      allergens: ['gluten'],
      vegetarian: true,
      vegan: true,
      spicy: false,
      available: true,
      photo: { slug: 'marinara', alt: altTexts['marinara'], width: 2400, height: 1800 },
    })
  })

  test('counts and averages the reviews of each dish', async () => {
    const menu = (await api.browser().get('/menu')).json<Menu>()
    const { rows } = await api.db.pool.query<{ slug: string; count: number; sum: number }>(
      'select dish_slug as slug, count(*)::int, sum(stars)::int from reviews where dish_slug is not null group by 1',
    )
    const reviewed = new Map(rows.map((row) => [row.slug, row]))
    expect(reviewed.size).toBeGreaterThan(50)
    for (const dish of menu.sections.flatMap(({ dishes }) => dishes)) {
      const row = reviewed.get(dish.slug)
      expect(dish.reviewCount).toBe(row?.count ?? 0)
      if (row) expect(Math.abs((dish.rating ?? 0) - row.sum / row.count)).toBeLessThanOrEqual(0.0501)
      else expect(dish.rating).toBeNull()
    }
  })

  test('answers 304 until the menu changes', async () => {
    const browser = api.browser()
    const first = await browser.get('/menu')
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect((await browser.get('/menu', { headers: { 'if-none-match': etag } })).status).toBe(304)
    await (await api.staff()).patch('/dishes/marinara', { available: false })
    expect((await browser.get('/menu', { headers: { 'if-none-match': etag } })).status).toBe(200)
  })
})
