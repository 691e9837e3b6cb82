import { summarizeDense } from '@firstpaint/core/rollup'
import type { Pool } from 'pg'
import { isSegmented } from '../read-filter.ts'
import { mergeCubes } from './merge-cubes.ts'
import { readHours } from './read-hours.ts'
import type { Scope } from './scope.ts'
import type { TrendPoint } from './trend-point.ts'

export const trendSteps = ['hour', 'day', 'week', 'month'] as const
export type TrendStep = (typeof trendSteps)[number]

export interface TrendWanted {
  readonly metric: string
  readonly every: TrendStep
  /** Each route by itself instead of the one of the filter. */
  readonly eachRoute: boolean
}

interface StoredSummary {
  readonly route: string
  readonly start: string
  readonly n: number
  readonly p75: number | null
  readonly low: number | null
  readonly high: number | null
  readonly good: number | null
  readonly poor: number | null
}

/**
 * A metric over time. Of whole routes it is read as it was summed up while it was written; only where segments are asked
 * for, or an app has several environments, sketches are added up.
 *
 * @throws ReadProblem when hours are asked for by what they are not kept by
 */
export async function readTrend(pool: Pool, scope: Scope, wanted: TrendWanted): Promise<readonly TrendPoint[]> {
  if (wanted.every === 'hour') return readHours(pool, scope, wanted.metric)
  if (scope.sites.length === 1 && !isSegmented(scope.filter)) return readStored(pool, scope, wanted)
  const { metric } = wanted
  const sums = await mergeCubes(pool, scope, { metrics: [metric], routes: { one: scope.filter.route }, by: 'day' })
  return [...sums]
    .map(([key, dense]) => ({
      route: scope.filter.route,
      start: key.slice(key.indexOf('\n') + 1),
      ...summarizeDense(dense, metric),
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))
}

async function readStored(
  pool: Pool,
  { sites, filter }: Scope,
  { metric, every, eachRoute }: TrendWanted,
): Promise<readonly TrendPoint[]> {
  const [table, start, kind] =
    every === 'day' ? ['cubes', 'day', ''] : ['periods', 'start', `and kind = '${every === 'week' ? 'w' : 'm'}'`]
  // A named statement is planned once per connection, which is half of what so small a query costs.
  const { rows } = await pool.query<StoredSummary>({
    name: `trend ${every} ${eachRoute}`,
    text: `select series.route, ${start}::text as start, n, p75, low, high, good, poor
      from series join ${table} on ${table}.series = series.id
      where site = $1 and metric = $2 and ${eachRoute ? `route <> ''` : 'route = $5'}
        and ${start} between $3 and $4 ${kind} and n > 0
      order by series.route, ${start}`,
    values: eachRoute
      ? [sites[0], metric, filter.from, filter.to]
      : [sites[0], metric, filter.from, filter.to, filter.route],
  })
  return rows.map(({ route, start: first, n, p75, low, high, good, poor }) => ({
    route,
    start: first,
    count: n,
    p75,
    interval: low === null || high === null ? null : [low, high],
    ratings: good === null || poor === null ? null : { good, needsImprovement: n - good - poor, poor },
  }))
}
