import {
  addEncodedSketch,
  cubeDevices,
  type DenseSketch,
  emptyDense,
  readCube,
  summarizeDense,
} from '@firstpaint/core/rollup'
import { type VitalName, vitalNames } from '@firstpaint/core/vitals'
import type { Pool } from 'pg'
import { ReadProblem } from '../read-problem.ts'
import type { Scope } from './scope.ts'
import type { TrendPoint } from './trend-point.ts'

/** Days of which every hour is told; more points than that nobody can look at. */
const mostDays = 14

/**
 * A vital by the hour, from what is kept for alerts: by form factor and nothing else, 36 days back. `start` is a time.
 *
 * @throws ReadProblem when it is asked for by what hours are not kept by
 */
export async function readHours(pool: Pool, { sites, filter }: Scope, metric: string): Promise<readonly TrendPoint[]> {
  const { from, to, route, device, connection, country, release } = filter
  const wrong = (text: string): ReadProblem => new ReadProblem(400, 'FP_METRICS_QUERY', text)
  if ([connection, country, release].some((side) => side !== undefined))
    throw wrong(`Hours are kept by 'device' alone: leave out 'connection', 'country' and 'release', or ask by day.`)
  if (!vitalNames.includes(metric as VitalName))
    throw wrong(`Hours are kept of ${vitalNames.join(', ')}, not of '${metric.slice(0, 40)}'.`)
  if (Date.parse(to) - Date.parse(from) >= mostDays * dayMs)
    throw wrong(`Ask for ${mostDays} days of hours at most, or by day.`)
  const wanted = device === undefined ? undefined : cubeDevices.indexOf(device as 'phone')
  const { rows } = await pool.query<{ day: string; cube: Buffer }>(
    `select day::text, cube from series join hours on hours.series = series.id
     where site = any($1::int[]) and metric = $2 and route = $3 and day between $4 and $5`,
    [sites, metric, route, from, to],
  )
  const sums = new Map<string, DenseSketch>()
  for (const { day, cube } of rows)
    readCube(cube, (segment, sketch) => {
      if (wanted !== undefined && segment.device !== wanted) return
      // The hour stands where other cubes have the release.
      const start = `${day}T${String(segment.release).padStart(2, '0')}:00:00Z`
      let sum = sums.get(start)
      if (sum === undefined) sums.set(start, (sum = emptyDense()))
      addEncodedSketch(sum, sketch)
    })
  return [...sums]
    .map(([start, dense]) => ({ route, start, ...summarizeDense(dense, metric) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))
}

const dayMs = 24 * 3600 * 1000
