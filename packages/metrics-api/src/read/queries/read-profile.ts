import type { FieldProfile } from '@firstpaint/core/chunks'
import { type CounterKind, summarizeDense } from '@firstpaint/core/rollup'
import { buildFieldProfile, type FieldCounts } from '@firstpaint/core/vitals'
import type { Pool } from 'pg'
import { mergeCubes } from './merge-cubes.ts'
import { type CounterRow, readCounters } from './read-counters.ts'
import type { Scope } from './scope.ts'

export interface MeasuredRoute {
  readonly route: string
  readonly metric: string
  readonly count: number
  /** Rounded to three digits. */
  readonly p75: number
}

/** A field profile with what was measured beside it, for whoever reads it; planners need none of that. */
export interface MeasuredProfile extends FieldProfile {
  /** Shares of page views, 0–1, rounded to the hundredth. */
  readonly devices: Readonly<Record<string, number>>
  readonly vitals: readonly MeasuredRoute[]
}

export interface ReadProfileOptions {
  /** Ms since 1970. */
  readonly now: number
  /** What was seen less often is left out. */
  readonly fewest: number
}

/** More routes, transitions or slots than these are not worth a planner's time. */
const most = 5000

/** What the next build reads: how visits went, without anything of a visitor. */
export async function readProfile(
  pool: Pool,
  scope: Scope,
  { now, fewest }: ReadProfileOptions,
): Promise<MeasuredProfile> {
  const profile = buildFieldProfile(await readCounts(pool, scope), {
    generatedAt: new Date(now).toISOString(),
    minimumCount: fewest,
  })
  return { ...profile, devices: await readDevices(pool, scope), vitals: await readRoutes(pool, scope, fewest) }
}

async function readCounts(pool: Pool, scope: Scope): Promise<FieldCounts> {
  const rows = (kind: CounterKind): Promise<readonly CounterRow[]> => readCounters(pool, scope, { kind, most })
  const byRoute = async (kind: CounterKind): Promise<ReadonlyMap<string, number>> =>
    new Map((await rows(kind)).map(({ first, count }) => [first, Math.round(count)]))
  const [views, entries, warm] = [await byRoute('view'), await byRoute('visit'), await byRoute('warm')]
  const images = await readImages(pool, scope)
  return {
    routes: [...views].map(([route, count]) => {
      return { route, views: count, entries: entries.get(route) ?? 0, warmEntries: warm.get(route) ?? 0 }
    }),
    transitions: (await rows('transition')).map(({ first: from, second: to, count }) => {
      return { from, to, count: Math.round(count) }
    }),
    slots: (await rows('slot')).flatMap(({ first: src, second: widths, count }) => {
      const [cssWidth = 0, dpr = 0, viewport = 0] = widths.split(' ').map(Number)
      return Object.hasOwn(images, src)
        ? [{ image: images[src]!, cssWidth, dpr, viewport, count: Math.round(count) }]
        : []
    }),
  }
}

async function readDevices(pool: Pool, scope: Scope): Promise<Readonly<Record<string, number>>> {
  const sums = await mergeCubes(pool, scope, { metrics: ['ttfb'], routes: { one: '' }, by: 'device' })
  const known = [...sums].filter(([key]) => key !== 'ttfb\n')
  const whole = known.reduce((sum, [, { count }]) => sum + count, 0)
  const shares = known.map(([key, { count }]) => [key.slice(5), Math.round((count / whole) * 100) / 100] as const)
  return Object.fromEntries(shares.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

async function readRoutes(pool: Pool, scope: Scope, fewest: number): Promise<readonly MeasuredRoute[]> {
  const sums = await mergeCubes(pool, scope, { metrics: ['lcp', 'inp', 'cls'], routes: 'each', by: 'route' })
  return [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, dense]): MeasuredRoute[] => {
      const [metric = '', route = ''] = key.split('\n')
      const { count, p75 } = summarizeDense(dense, metric)
      return p75 === null || count < fewest ? [] : [{ route, metric, count, p75: Number(p75.toPrecision(3)) }]
    })
}

/** The sources of images by their addresses, as the releases have told; later ones hold. */
async function readImages(pool: Pool, { sites }: Scope): Promise<Readonly<Record<string, string>>> {
  const { rows } = await pool.query<{ images: Record<string, string> }>(
    'select images from releases where site = any($1::int[]) and images is not null order by deployed_at nulls first',
    [sites],
  )
  return Object.assign({}, ...rows.map(({ images }) => images)) as Record<string, string>
}
