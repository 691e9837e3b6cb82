import { applyToCube, type Cube, emptyDense, addSketch, encodeCube, summarizeDense } from '@firstpaint/core/rollup'
import { addToSketch, emptySketch } from '@firstpaint/core/vitals'
import type { Pool } from 'pg'
import { seededRandom } from '../seeded-random.ts'

export interface FillCubesOptions {
  /** In millions. */
  readonly millions: number
  readonly days: readonly string[]
  readonly routes: readonly string[]
}

/** Typical value and spread of each metric, as a log-normal distribution; CLS without unit. */
const metrics = { lcp: [1900, 0.6], inp: [120, 0.8], cls: [0.03, 1.1], fcp: [1200, 0.6], ttfb: [400, 0.7] } as const
type Metric = keyof typeof metrics

const devices = [
  [1, 0.65],
  [2, 0.05],
  [3, 0.3],
] as const
const connections = [
  [4, 0.85],
  [3, 0.15],
] as const

/** Rows of one insert. */
const atOnce = 400

/**
 * Fills an empty store with made-up events, counted straight into cubes: what the writer would have left there, without
 * sending millions of beacons. Routes are visited as a Zipf distribution has it; each day has a release of its own.
 *
 * @returns Events
 */
export async function fillCubes(pool: Pool, { millions, days, routes }: FillCubesOptions): Promise<number> {
  const random = seededRandom(20_261_121)
  const site = await one(pool, `insert into sites (app, environment) values ('shop', '') returning id`)
  const releases: number[] = []
  for (const day of days)
    releases.push(
      await one(pool, `insert into releases (site, name, first_seen) values ($1, $2, $3) returning id`, [
        site,
        `r${day}`,
        day,
      ]),
    )
  const shares = routes.map((_, index) => 1 / (index + 1))
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const names = Object.keys(metrics) as Metric[]
  const perDay = (millions * 1e6) / days.length / names.length
  let events = 0
  for (const metric of names) {
    const [middle, spread] = metrics[metric]
    const everywhere = days.map((): Cube => new Map())
    for (const [index, route] of ['', ...routes].toReversed().entries()) {
      const series = await one(pool, 'insert into series (site, metric, route) values ($1, $2, $3) returning id', [
        site,
        metric,
        route,
      ])
      const rows = days.map((day, at): readonly [string, Cube] => {
        if (route === '') return [day, everywhere[at]!]
        const count = Math.round((perDay * shares[routes.length - 1 - index]!) / whole)
        events += count
        const cube = cubeOf({ count, middle, spread, release: releases[at]!, unitless: metric === 'cls' }, random)
        applyToCube(everywhere[at]!, cube.values())
        return [day, cube]
      })
      for (let from = 0; from < rows.length; from += atOnce)
        await insert(pool, series, metric, rows.slice(from, from + atOnce))
    }
  }
  await pool.query('vacuum analyze cubes')
  await pool.query('analyze series')
  return events
}

interface CubeWanted {
  readonly count: number
  readonly middle: number
  readonly spread: number
  readonly release: number
  readonly unitless: boolean
}

function cubeOf({ count, middle, spread, release, unitless }: CubeWanted, random: () => number): Cube {
  const cube: Cube = new Map()
  for (const [device, deviceShare] of devices)
    for (const [connection, share] of connections) {
      const sketch = emptySketch()
      const factor = (device === 1 ? 1.2 : 0.9) * (connection === 3 ? 1.6 : 1)
      const within = Math.round(count * deviceShare * share)
      for (let event = 0; event < within; event++) {
        const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
        addToSketch(sketch, { value: middle * factor * Math.exp(spread * normal), scale: unitless ? 0.0001 : 1 })
      }
      if (within > 0) applyToCube(cube, [{ segment: { device, connection, country: '', release }, sketch }])
    }
  return cube
}

async function insert(
  pool: Pool,
  series: number,
  metric: string,
  rows: readonly (readonly [string, Cube])[],
): Promise<void> {
  const summaries = rows.map(([, cube]) => {
    const dense = emptyDense()
    for (const { sketch } of cube.values()) addSketch(dense, sketch)
    return summarizeDense(dense, metric)
  })
  await pool.query(
    `insert into cubes (series, day, n, p75, low, high, good, poor, cube)
     select $1, * from unnest($2::date[], $3::int[], $4::real[], $5::real[], $6::real[], $7::int[], $8::int[], $9::bytea[])`,
    [
      series,
      rows.map(([day]) => day),
      summaries.map(({ count }) => count),
      summaries.map(({ p75 }) => p75),
      summaries.map(({ interval }) => interval?.[0] ?? null),
      summaries.map(({ interval }) => interval?.[1] ?? null),
      summaries.map(({ ratings }) => ratings?.good ?? null),
      summaries.map(({ ratings }) => ratings?.poor ?? null),
      rows.map(([, cube]) => Buffer.from(encodeCube(cube))),
    ],
  )
}

async function one(pool: Pool, text: string, values: readonly unknown[] = []): Promise<number> {
  const { rows } = await pool.query<{ id: number }>(text, [...values])
  return rows[0]!.id
}
