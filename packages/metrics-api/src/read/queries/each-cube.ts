import type { Pool } from 'pg'
import type { Scope } from './scope.ts'

export interface StoredCube {
  readonly metric: string
  readonly route: string
  readonly day: string
  readonly cube: Buffer
}

export interface CubesWanted {
  readonly metrics: readonly string[]
  /** One route, '' for all together; or each of them by itself. */
  readonly routes: { readonly one: string } | 'each'
}

/** Rows fetched at a time; a year of a large site must not stand in memory. */
const atOnce = 4000

/** Calls `visit` for every stored cube that is asked for. */
export async function eachCube(
  pool: Pool,
  { sites, filter }: Scope,
  { metrics, routes }: CubesWanted,
  visit: (cube: StoredCube) => void,
): Promise<void> {
  const one = routes === 'each' ? null : routes.one
  const series = await pool.query<{ id: number; metric: string; route: string }>(
    `select id, metric, route from series where site = any($1::int[]) and metric = any($2::text[])
     and (route = $3 or ($3::text is null and route <> ''))`,
    [sites, metrics, one],
  )
  const known = new Map(series.rows.map((row) => [row.id, row]))
  const ids = [...known.keys()]
  const days = (Date.parse(filter.to) - Date.parse(filter.from)) / (24 * 3600 * 1000) + 1
  const step = Math.max(1, Math.floor(atOnce / days))
  for (let at = 0; at < ids.length; at += step) {
    const { rows } = await pool.query<{ series: number; day: string; cube: Buffer }>(
      'select series, day::text, cube from cubes where series = any($1::int[]) and day between $2 and $3',
      [ids.slice(at, at + step), filter.from, filter.to],
    )
    for (const { series: id, day, cube } of rows)
      visit({ metric: known.get(id)!.metric, route: known.get(id)!.route, day, cube })
  }
}
