import { applyToCube, type Cube, decodeCube, encodeCube } from '@firstpaint/core/rollup'
import { readBeacon } from '@firstpaint/core/vitals'
import type { Pool } from 'pg'
import { RecentChanges } from '../src/writer/recent-changes.ts'
import { StoreChanges } from '../src/writer/store-changes.ts'

export interface StoreState {
  readonly cubes: readonly string[]
  readonly counters: readonly string[]
  readonly beacons: readonly string[]
  /** What alerts go by. */
  readonly recent: readonly string[]
}

/** What the store holds, in a form that can be compared. */
export async function storedState(pool: Pool): Promise<StoreState> {
  const cubes = await pool.query<{ metric: string; route: string; day: string; cube: Buffer; n: number }>(
    'select metric, route, day::text, cube, n from cubes join series on id = series',
  )
  const counters = await pool.query<{
    kind: string
    first: string
    second: string
    third: string
    count: number
    total: number
  }>('select * from counters where count > 1e-9')
  const beacons = await pool.query<{ id: string; sequence: number }>('select id, sequence from beacons')
  const recent = await pool.query<{ at: string; metric: string; route: string; cube: Buffer }>(
    `select (extract(epoch from start) * 1000)::bigint::text as at, metric, route, cube from slots join series on id = series
     union all select day::text, metric, route, cube from hours join series on id = series`,
  )
  return {
    cubes: cubes.rows
      .filter(({ n }) => n > 0)
      .map(
        ({ metric, route, day, cube }) =>
          `${metric} ${route} ${day} ${Buffer.from(encodeCube(decodeCube(cube))).toString('hex')}`,
      )
      .toSorted(),
    counters: counters.rows
      .map(
        (row) => `${row.kind} ${row.first} ${row.second} ${row.third} ${row.count.toFixed(4)} ${row.total.toFixed(4)}`,
      )
      .toSorted(),
    beacons: beacons.rows.map(({ id, sequence }) => `${id} ${sequence}`).toSorted(),
    recent: recent.rows
      .map(({ at, metric, route, cube }) => recentRow({ at, metric, route }, decodeCube(cube)))
      .filter((row) => row !== undefined)
      .toSorted(),
  }
}

/** Undefined where all was taken back. */
function recentRow(
  { at, metric, route }: { readonly at: string | number; readonly metric: string; readonly route: string },
  cube: Cube,
): string | undefined {
  return cube.size === 0 ? undefined : `${at} ${metric} ${route} ${Buffer.from(encodeCube(cube)).toString('hex')}`
}

/** What the store must hold beside its beacons, counted anew from them: each once, and nothing else. */
export async function recountedState(pool: Pool): Promise<StoreState> {
  const releases = await pool.query<{ id: number; name: string }>('select id, name from releases')
  const numbers = new Map(releases.rows.map(({ id, name }) => [name, id]))
  const changes = new StoreChanges()
  const lately = new RecentChanges()
  const stored = await pool.query<{
    id: string
    day: string
    site: number
    country: string
    body: string
    slot: number
  }>('select id, day::text, site, country, body, extract(epoch from slot)::float8 * 1000 as slot from beacons')
  const beacons: string[] = []
  for (const { id, day, site, country, body, slot } of stored.rows) {
    const reading = readBeacon(body)
    if ('refused' in reading) throw new Error(`${id} is no beacon: ${reading.refused}`)
    const { beacon } = reading
    const release = numbers.get(beacon.release ?? '') ?? 0
    changes.count({ beacon, site, release, country, day }, 1)
    lately.count({ beacon, site, release, slot }, 1)
    beacons.push(`${id} ${beacon.sequence}`)
  }
  return {
    cubes: [...changes.cubes.values()]
      .map(({ metric, route, day, cells }) => {
        const cube: Cube = new Map()
        applyToCube(cube, cells.values())
        return `${metric} ${route} ${day} ${Buffer.from(encodeCube(cube)).toString('hex')}`
      })
      .toSorted(),
    counters: [...changes.counters.values()]
      .map(({ kind, names, count, total }) => `${kind} ${names.join(' ')} ${count.toFixed(4)} ${total.toFixed(4)}`)
      .toSorted(),
    beacons: beacons.toSorted(),
    recent: [...lately.slots.values(), ...lately.hours.values()]
      .map((change) => {
        const cube: Cube = new Map()
        applyToCube(cube, change.cells.values())
        return recentRow(change, cube)
      })
      .filter((row) => row !== undefined)
      .toSorted(),
  }
}
