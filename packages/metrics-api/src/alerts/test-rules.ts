import { cubeDevices, decodeCube } from '@firstpaint/core/rollup'
import {
  type AlertEvent,
  type HistorySeries,
  replayAlerts,
  resolveAlertConfig,
  type Sketch,
  type VitalName,
  vitalNames,
} from '@firstpaint/core/vitals'
import type { Pool } from 'pg'
import { allRoutes } from '../writer/store-changes.ts'
import { allRoutesLabel } from './alert-cells.ts'

export interface RulesTest {
  /** First and last hour that was judged, ISO 8601; null where nothing is kept. */
  readonly from: string | null
  readonly to: string | null
  readonly events: readonly (AlertEvent & { readonly at: string })[]
}

const hourMs = 3600_000

/**
 * Replays the hours that are kept. They do not know releases, so each event is given the last one that had begun by then;
 * and what the server sees after minutes is seen here when its hour is over.
 *
 * @throws FP_ALERTS_CONFIG
 */
export async function testRules(pool: Pool, document: unknown, now: number): Promise<RulesTest> {
  const { rules } = resolveAlertConfig(document)
  const metrics = vitalNames.filter((name) => rules.some(({ metric }) => metric === name))
  const { rows } = await pool.query<{
    metric: VitalName
    route: string
    app: string
    environment: string
    day: string
    cube: Buffer
  }>(
    `select metric, route, app, environment, day::text, cube from hours join series on series.id = hours.series
     join sites on sites.id = series.site where metric = any($1::text[]) order by day`,
    [metrics],
  )
  const found = new Map<string, { metric: VitalName; labels: Record<string, string>; hours: Map<number, Sketch> }>()
  for (const { metric, route, app, environment, day, cube } of rows)
    for (const { segment, sketch } of decodeCube(cube).values()) {
      const labels = {
        app,
        ...(environment !== '' && { environment }),
        route: route === allRoutes ? allRoutesLabel : route,
        form_factor: cubeDevices[segment.device] || 'unknown',
      }
      const key = JSON.stringify([metric, labels])
      let series = found.get(key)
      if (series === undefined) found.set(key, (series = { metric, labels, hours: new Map() }))
      series.hours.set(Date.parse(day) + segment.release * hourMs, sketch)
    }
  const releases = await pool.query<{ app: string; environment: string; name: string; seen: number }>(
    `select app, environment, name, extract(epoch from first_seen)::float8 * 1000 as seen
     from releases join sites on sites.id = releases.site where first_seen is not null order by first_seen`,
  )
  const series: readonly HistorySeries[] = [...found.values()].map(({ metric, labels, hours }) => ({
    metric,
    labels,
    hours,
    releases: releases.rows
      .filter((row) => row.app === labels['app'] && row.environment === (labels['environment'] ?? ''))
      .map(({ name, seen }) => ({ name, at: seen })),
  }))
  const { from, to, events } = replayAlerts({ rules, series, until: now })
  const shown = (time: number | undefined): string | null => (time === undefined ? null : new Date(time).toISOString())
  return {
    from: shown(from),
    to: shown(to),
    events: events.map(({ at, ...event }) => ({ at: new Date(at).toISOString(), ...event })),
  }
}
