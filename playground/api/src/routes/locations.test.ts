import type { Location } from '@bistro/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApi } from '../testing/open-test-api.ts'
import { stores } from '../testing/stores.ts'

describe.each(stores)('locations on $name', (store) => {
  let api: Awaited<ReturnType<typeof openTestApi>>
  beforeAll(async () => {
    api = await openTestApi(store)
  }, 60_000)
  afterAll(() => api.close())

  test('are the three restaurants with their hours, in order', async () => {
    const answer = await api.browser().get('/locations')
    const locations = answer.json<Location[]>()
    expect(locations.map(({ slug }) => slug)).toEqual(['portobello', 'stoneybatter', 'dun-laoghaire'])
    expect(locations[0]?.hours[0]).toEqual({ days: 'Monday–Thursday', opens: '11:30', closes: '22:30' })
    for (const { lat, lon, hours } of locations) {
      expect(Math.abs(lat - 53.3)).toBeLessThan(0.1)
      expect(Math.abs(lon + 6.2)).toBeLessThan(0.1)
      expect(hours.length).toBeGreaterThan(1)
    }
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300, stale-while-revalidate=3000')
  })

  test('the health check names the store', async () => {
    const answer = await api.browser().get('/health')
    expect(answer.json()).toMatchObject({ status: 'ok', database: api.db.kind, time: api.now.toISOString() })
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })

  test('an unknown address is a 404 with a body', async () => {
    const answer = await api.browser().get('/recipes')
    expect([answer.status, answer.json()]).toEqual([
      404,
      { error: 'not-found', message: 'There is nothing at this address.' },
    ])
  })

  test('a fault of ours is a 500 that tells the visitor nothing and the operator everything', async () => {
    await api.db.pool.query('alter table locations rename to places')
    const answer = await api.browser().get('/locations')
    await api.db.pool.query('alter table places rename to locations')
    expect(answer.status).toBe(500)
    expect(answer.json()).toEqual({
      error: 'unexpected',
      message: 'Something went wrong in the kitchen. Try again.',
    })
    expect(String(api.errors[0])).toContain('locations')
    expect((await api.browser().get('/locations')).status).toBe(200)
  })
})
