import { createHash } from 'node:crypto'
import {
  beaconEffects,
  type CounterKind,
  type CubeCell,
  type CubeSegment,
  metricScale,
  segmentKey,
} from '@firstpaint/core/rollup'
import { addToSketch, type Beacon, emptySketch } from '@firstpaint/core/vitals'

/** The route under which all of a site are counted once more: what a first look asks for costs a row a day. */
export const allRoutes = ''

/** Everything of one cube that changes. Counts may be below zero. */
export interface CubeChange {
  readonly site: number
  readonly metric: string
  readonly route: string
  readonly day: string
  readonly cells: Map<string, CubeCell>
}

export interface CounterChange {
  readonly site: number
  readonly kind: CounterKind
  readonly day: string
  /** Of the names; they are too long for an index. */
  readonly key: string
  readonly names: readonly [string, string, string]
  count: number
  total: number
}

export interface CountedBeacon {
  readonly beacon: Beacon
  readonly site: number
  readonly release: number
  readonly country: string
  readonly day: string
}

/** Adds up what a batch of beacons changes, so that each row of the store is written once. */
export class StoreChanges {
  readonly cubes: Map<string, CubeChange> = new Map()
  readonly counters: Map<string, CounterChange> = new Map()

  /** @param sign 1 to count a beacon, -1 to take back what an earlier one of the same page view counted. */
  count({ beacon, site, release, country, day }: CountedBeacon, sign: 1 | -1): void {
    const { device, connection, values, events } = beaconEffects(beacon)
    const segment: CubeSegment = { device, connection, country, release }
    const cell = segmentKey(segment)
    for (const { route, metric, value } of values)
      for (const where of [route, allRoutes]) {
        const { cells } = this.#cube({ site, metric, route: where, day })
        let change = cells.get(cell)
        if (change === undefined) cells.set(cell, (change = { segment, sketch: emptySketch() }))
        if (sign === 1) addToSketch(change.sketch, { value, scale: metricScale(metric) })
        else takeFromSketch(change.sketch, { value, scale: metricScale(metric) })
      }
    for (const { kind, names, count, total } of events) {
      const change = this.#counter({ site, kind, day, names })
      change.count += sign * count
      change.total += sign * total
    }
  }

  #cube(of: Pick<CubeChange, 'site' | 'metric' | 'route' | 'day'>): CubeChange {
    const key = `${of.site}\n${of.day}\n${of.metric}\n${of.route}`
    let change = this.cubes.get(key)
    if (change === undefined) this.cubes.set(key, (change = { ...of, cells: new Map() }))
    return change
  }

  #counter(of: Pick<CounterChange, 'site' | 'kind' | 'day' | 'names'>): CounterChange {
    const key = counterKey(of.names)
    const place = `${of.site} ${of.kind} ${of.day} ${key}`
    let change = this.counters.get(place)
    if (change === undefined) this.counters.set(place, (change = { ...of, key, count: 0, total: 0 }))
    return change
  }
}

/** Counts one value less. */
export function takeFromSketch(
  sketch: CubeCell['sketch'],
  of: { readonly value: number; readonly scale: number },
): void {
  const one = emptySketch()
  addToSketch(one, of)
  sketch.zeros -= one.zeros
  for (const [bucket, count] of one.buckets) sketch.buckets.set(bucket, (sketch.buckets.get(bucket) ?? 0) - count)
}

/** A UUID of the names. No secret hangs on it, so a short and fast hash will do. */
export function counterKey(names: readonly string[]): string {
  return createHash('md5').update(names.join('\n\n')).digest('hex')
}
