import type { Beacon } from '@firstpaint/core/vitals'
import type { Pool } from 'pg'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrations } from '../src/store/migrations.ts'
import { migrate } from '../src/store/migrate.ts'
import { openStore } from '../src/store/open-store.ts'
import type { Store } from '../src/store/store.ts'
import { listDayParts } from '../src/writer/day-parts.ts'
import { keepHouse } from '../src/writer/keep-house.ts'
import { type ArrivedBeacon, dayOf } from '../src/writer/parse-records.ts'
import { refreshPeriods } from '../src/writer/refresh-periods.ts'
import { mostRoutes, StoreNames } from '../src/writer/store-names.ts'
import { writeBatch } from '../src/writer/write-batch.ts'
import { makeBeacon } from './make-beacon.ts'
import { seeded } from './random.ts'
import { recountedState, storedState } from './store-state.ts'
import { testStores, type TestPlace } from './stores.ts'
import { removeTempDirs } from './temp-dir.ts'

const noon = Date.parse('2026-11-20T12:00:00Z')
const dayMs = 24 * 3600 * 1000

function arrive(beacon: Beacon, receivedAt = noon, country = ''): ArrivedBeacon {
  return { beacon, receivedAt, country, day: dayOf(receivedAt) }
}

afterAll(removeTempDirs)

describe.each(testStores)('the store: $name', ({ place }) => {
  let at: TestPlace
  let store: Store
  let pool: Pool
  let names: StoreNames
  beforeEach(async () => {
    at = await place()
    store = await openStore({ url: at.db, dir: at.dir, schema: at.schema, onLost: () => undefined })
    ;({ pool } = store)
    await migrate(pool, at.schema)
    names = new StoreNames()
  })
  afterEach(async () => {
    await store.close()
    await at.drop()
  })

  const write = (arrived: readonly ArrivedBeacon[]): ReturnType<typeof writeBatch> =>
    writeBatch(pool, names, { arrived })

  test('the tables are made once, and those of a newer version are refused', async () => {
    await Promise.all([migrate(pool, at.schema), migrate(pool, at.schema)])
    await pool.query('update schema_version set version = $1', [migrations.length + 1])
    await expect(migrate(pool, at.schema)).rejects.toMatchObject({ code: 'FP_METRICS_STORE_NEWER' })
  })

  test('the last word on a page view holds, in whatever order and however often words come', async () => {
    const next = seeded(7)
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
    const words: ArrivedBeacon[] = []
    for (let view = 0; view < 60; view++)
      for (let sequence = 0; sequence <= view % 4; sequence++) {
        const beacon = makeBeacon({
          id: `view-${view}-abcdef`,
          sequence,
          release: pick(['r1', 'r2']),
          client: { form_factor: pick(['phone', 'desktop']), effective_connection: '4g', warm_cache: next() < 0.5 },
          navigations: [
            { type: 'navigate', route: pick(['/', '/menu', '/menu/:slug']) },
            { type: 'soft-navigation', route: '/cart', start: 10 },
          ],
          vitals: [
            {
              name: 'lcp',
              value: next() * 5000,
              id: 'a',
              rating: 'good',
              attribution: { target: 'img', element_render_delay: next() * 900 },
            },
            { name: 'cls', value: next() / 3, id: 'b', rating: 'good', navigation: sequence % 2 },
          ],
          errors: [{ kind: 'chunk', message: pick(['a', 'b']), count: 1 + sequence }],
        })
        // A page view that goes on past midnight still counts for the day it was first heard of.
        words.push(arrive(beacon, noon, pick(['DE', 'FR'])))
      }
    const sent = [...words, ...words].toSorted(() => next() - 0.5)
    while (sent.length > 0) {
      const byId = new Map<string, ArrivedBeacon>()
      // Within a batch only the last word is left; the reader of the spool sees to that.
      for (const each of sent.splice(0, 1 + Math.floor(next() * 12))) {
        const before = byId.get(each.beacon.id)
        if (!before || before.beacon.sequence < each.beacon.sequence) byId.set(each.beacon.id, each)
      }
      await write([...byId.values()])
    }
    const last = words.filter(({ beacon }) => beacon.sequence === Number(beacon.id.split('-')[1]) % 4)
    expect(await storedState(pool)).toEqual(await recountedState(pool))
    const { rows } = await pool.query<{ body: string }>('select body from beacons order by id')
    expect(rows.map(({ body }) => JSON.parse(body) as Beacon)).toEqual(
      last.map(({ beacon }) => beacon).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    )
  })

  test('a place in the spool is taken once, with what was there or not at all', async () => {
    const move = { spool: 'spool-1', from: { segment: 0, offset: 0 }, to: { segment: 1, offset: 90 } }
    await writeBatch(pool, names, { arrived: [arrive(makeBeacon({ id: 'view-1-abcdef' }))], move })
    const again = writeBatch(pool, names, { arrived: [arrive(makeBeacon({ id: 'view-2-abcdef' }))], move })
    await expect(again).rejects.toThrow('read on by another')
    const { rows } = await pool.query('select id from beacons')
    expect(rows).toEqual([{ id: 'view-1-abcdef' }])
  })

  test('another app cannot overwrite a page view by its id', async () => {
    await write([arrive(makeBeacon({ id: 'view-1-abcdef' }))])
    const result = await write([arrive(makeBeacon({ id: 'view-1-abcdef', app: 'thief', sequence: 9 }))])
    expect(result).toEqual({ stored: 0, replaced: 0, repeated: 1 })
  })

  test('weeks and months are the sum of their days, and only what changed is made anew', async () => {
    const days = ['2026-10-30', '2026-11-01', '2026-11-02', '2026-11-08', '2026-11-09']
    for (const [index, day] of days.entries())
      await write([
        arrive(makeBeacon({ id: `view-${index}-abcdef`, vitals: [vital(1000 * (index + 1))] }), Date.parse(day)),
      ])
    while (await refreshPeriods(pool)) {
      // Until all are made.
    }
    const periods = async (): Promise<unknown> =>
      (
        await pool.query(
          `select kind, start::text, n, round(p75)::int as p75 from periods join series on id = series
           where route = '' order by kind, start`,
        )
      ).rows
    expect(await periods()).toEqual([
      { kind: 'm', start: '2026-10-01', n: 1, p75: near(1000) },
      { kind: 'm', start: '2026-11-01', n: 4, p75: near(4000) },
      { kind: 'w', start: '2026-10-26', n: 2, p75: near(2000) },
      { kind: 'w', start: '2026-11-02', n: 2, p75: near(4000) },
      { kind: 'w', start: '2026-11-09', n: 1, p75: near(5000) },
    ])
    await write([arrive(makeBeacon({ id: 'view-9-abcdef', vitals: [vital(9000)] }), Date.parse('2026-11-09'))])
    const { rows } = await pool.query('select distinct kind, start::text from stale_periods order by 1')
    expect(rows).toEqual([
      { kind: 'm', start: '2026-11-01' },
      { kind: 'w', start: '2026-11-09' },
    ])
  })

  test('a clock that jumps costs one day of history at a time, and makes the tables it needs', async () => {
    for (let back = 0; back < 5; back++)
      await write([arrive(makeBeacon({ id: `view-${back}-abcdef` }), noon - back * dayMs)])
    const house = (now: number): Promise<string | undefined> =>
      keepHouse({ store, now, beaconDays: 14, sketchDays: 400 })
    expect(await house(Date.parse('2126-01-01'))).toBe('2026-11-16')
    expect(await house(noon)).toBeUndefined()
    await write([arrive(makeBeacon({ id: 'view-future-x' }), Date.parse('2126-05-05'))])
    await write([arrive(makeBeacon({ id: 'view-past-xx' }), Date.parse('1971-05-05'))])
    const parts = await listDayParts(pool)
    expect(parts).toContain('2126-05-05')
    expect(parts).toContain('1971-05-05')
    expect(parts).toContain(dayOf(noon + dayMs))
  })

  test('made-up routes are counted together once there are too many', async () => {
    const routes = Array.from({ length: mostRoutes + 50 }, (_, index) => `/made-up/${index}`)
    const arrived: ArrivedBeacon[] = []
    for (let from = 0; from < routes.length; from += 40) {
      const part = routes.slice(from, from + 40)
      const navigations = part.map((route) => ({ type: 'soft-navigation' as const, route }))
      const vitals = part.map((_, index) => ({ ...vital(100), navigation: index }))
      arrived.push(arrive(makeBeacon({ id: `view-${from}-abcdef`, navigations, vitals })))
    }
    await write(arrived.slice(0, 60))
    await write(arrived.slice(60))
    const { rows } = await pool.query<{ n: number; other: number }>(
      `select count(*)::int as n, (select sum(n)::int from cubes join series on id = series where route = '(other)') as other from series`,
    )
    // One of them is the row of all routes together.
    expect(rows[0]).toEqual({ n: mostRoutes + 1, other: 51 })
  })
})

function vital(value: number): Beacon['vitals'][number] {
  return { name: 'lcp', value, id: 'a', rating: 'good' }
}

function near(value: number): unknown {
  return expect.toSatisfy((given: number) => Math.abs(given - value) <= value * 0.01 + 1)
}
