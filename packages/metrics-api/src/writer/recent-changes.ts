import {
  beaconEffects,
  type CubeCell,
  type CubeSegment,
  metricScale,
  segmentKey,
  vitalOf,
} from '@firstpaint/core/rollup'
import { addToSketch, type Beacon, emptySketch } from '@firstpaint/core/vitals'
import { dayOf } from './parse-records.ts'
import { allRoutes, takeFromSketch } from './store-changes.ts'

/** Everything of one row of `slots` or `hours` that changes. Counts may be below zero. */
export interface RecentChange {
  readonly site: number
  readonly metric: string
  readonly route: string
  /** Begin of the slot, ms since 1970, or the day: the key of the row beside the series. */
  readonly at: number | string
  readonly cells: Map<string, CubeCell>
}

export interface RecentBeacon {
  readonly beacon: Beacon
  readonly site: number
  readonly release: number
  /** Begin of the slot it counts for, ms since 1970. */
  readonly slot: number
}

/**
 * What a batch changes of the last hours and weeks, for alerts: vitals by route, form factor and release in slots, by route,
 * form factor and hour of the day in hours. Nothing else is asked of them, and fewer segments make fewer bytes.
 */
export class RecentChanges {
  readonly slots: Map<string, RecentChange> = new Map()
  readonly hours: Map<string, RecentChange> = new Map()

  /** @param sign 1 to count a beacon, -1 to take back what an earlier one of the same page view counted. */
  count({ beacon, site, release, slot }: RecentBeacon, sign: 1 | -1): void {
    const { device, values } = beaconEffects(beacon)
    const hour = new Date(slot).getUTCHours()
    for (const { route, metric, value } of values) {
      if (vitalOf(metric) === undefined) continue
      for (const where of [route, allRoutes]) {
        const of = { site, metric, route: where }
        const one = { value, scale: metricScale(metric), sign }
        add(this.slots, { ...of, at: slot }, { device, connection: 0, country: '', release }, one)
        add(this.hours, { ...of, at: dayOf(slot) }, { device, connection: 0, country: '', release: hour }, one)
      }
    }
  }
}

function add(
  into: Map<string, RecentChange>,
  of: Omit<RecentChange, 'cells'>,
  segment: CubeSegment,
  { value, scale, sign }: { readonly value: number; readonly scale: number; readonly sign: 1 | -1 },
): void {
  const key = `${of.site}\n${of.at}\n${of.metric}\n${of.route}`
  let change = into.get(key)
  if (change === undefined) into.set(key, (change = { ...of, cells: new Map() }))
  const cellKey = segmentKey(segment)
  let cell = change.cells.get(cellKey)
  if (cell === undefined) change.cells.set(cellKey, (cell = { segment, sketch: emptySketch() }))
  if (sign === 1) addToSketch(cell.sketch, { value, scale })
  else takeFromSketch(cell.sketch, { value, scale })
}
