import { type CubeSegment, cubeConnections, cubeDevices } from '@firstpaint/core/rollup'
import type { Pool } from 'pg'
import { dashboardApp } from '../dashboard-app.ts'
import { labEnvironment } from '../../alerts/alert-cells.ts'
import type { ReadFilter } from '../read-filter.ts'
import { ReadProblem } from '../read-problem.ts'

/** A filter with the store's numbers in the place of names. */
export interface Scope {
  readonly filter: ReadFilter
  readonly sites: readonly number[]
  readonly matches: (segment: CubeSegment) => boolean
  readonly releases: ReadonlyMap<number, string>
}

/** @throws ReadProblem when the app is not known, or not named where there are several */
export async function findScope(pool: Pool, filter: ReadFilter): Promise<Scope> {
  const { rows } = await pool.query<{ id: number; app: string; environment: string }>('select * from sites')
  const apps = [...new Set(rows.map(({ app }) => app))].toSorted()
  // Who looks at the dashboard of one app has two, without having asked for it.
  const own = apps.filter((each) => each !== dashboardApp)
  const app = filter.app ?? (own.length === 1 ? own[0] : apps.length === 1 ? apps[0] : undefined)
  if (app === undefined && apps.length > 0)
    throw new ReadProblem(400, 'FP_METRICS_QUERY', `Name one app with 'app': ${apps.slice(0, 20).join(', ')}.`)
  if (filter.app !== undefined && !apps.includes(filter.app))
    throw new ReadProblem(404, 'FP_METRICS_APP', `Nothing was ever received of the app '${filter.app.slice(0, 100)}'.`)
  const sites = rows
    .filter((row) => row.app === app)
    // Visits of a lab are no field data: only who asks for them gets them.
    .filter((row) =>
      filter.environment === undefined ? row.environment !== labEnvironment : row.environment === filter.environment,
    )
    .map(({ id }) => id)
  const releases = await pool.query<{ id: number; name: string }>(
    'select id, name from releases where site = any($1::int[]) and first_seen is not null',
    [sites],
  )
  const named = new Map(releases.rows.map(({ id, name }) => [id, name]))
  const device = filter.device === undefined ? undefined : cubeDevices.indexOf(filter.device as 'phone')
  const connection = filter.connection === undefined ? undefined : cubeConnections.indexOf(filter.connection as '4g')
  return {
    filter,
    sites,
    releases: named,
    matches: (segment) =>
      (device === undefined || segment.device === device) &&
      (connection === undefined || segment.connection === connection) &&
      (filter.country === undefined || segment.country === filter.country) &&
      (filter.release === undefined || named.get(segment.release) === filter.release),
  }
}
