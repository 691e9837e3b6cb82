import type { Beacon, BeaconVital } from '../vitals/contract/beacon.ts'
import { cubeConnections, cubeDevices } from './cube.ts'
import { vitalParts } from './metric-name.ts'

/** One value counted in a sketch. */
export interface CountedValue {
  readonly route: string
  /** See `metric-name.ts`. */
  readonly metric: string
  readonly value: number
}

/**
 * What is counted beside values, each under up to three names:
 *
 * - `view` (route): page views and changes of route
 * - `visit` (route): visits that began there
 * - `transition` (from, to)
 * - `warm` (route): visits that began there and found files of the site in the browser's cache
 * - `slot` (address, widths): where images were drawn
 * - `error` (kind, message, release), `chunk` among the kinds
 * - `cause` (metric and route, kind of cause, its name): `total` is the sum of the values it is held to blame for
 * - `guard` (reason, route, address): what held up LCP elements
 */
export type CounterKind = 'view' | 'visit' | 'transition' | 'warm' | 'slot' | 'error' | 'cause' | 'guard'

export interface CountedEvent {
  readonly kind: CounterKind
  readonly names: readonly [string, string, string]
  readonly count: number
  readonly total: number
}

/** All that a beacon changes in the store, but for being kept itself. */
export interface BeaconEffects {
  readonly device: number
  readonly connection: number
  readonly values: readonly CountedValue[]
  readonly events: readonly CountedEvent[]
}

/**
 * What a beacon counts for. The same beacon always gives the same, which is how a later one of the same page view takes
 * back what the earlier one counted.
 */
export function beaconEffects(beacon: Beacon): BeaconEffects {
  const { client } = beacon
  const sampled = beacon.errors_only !== true
  return {
    device: Math.max(0, cubeDevices.indexOf(client?.form_factor ?? '')),
    connection: Math.max(0, cubeConnections.indexOf(client?.effective_connection ?? '')),
    values: sampled ? countedValues(beacon) : [],
    events: [
      ...(sampled ? countedWays(beacon) : []),
      ...(sampled ? countedCauses(beacon) : []),
      ...countedErrors(beacon),
    ],
  }
}

function countedValues(beacon: Beacon): CountedValue[] {
  const values: CountedValue[] = []
  for (const vital of beacon.vitals) {
    const { route } = navigationOf(beacon, vital.navigation)
    values.push({ route, metric: vital.name, value: vital.value })
    for (const part of vitalParts[vital.name] ?? []) {
      const value = vital.attribution?.[part as 'input_delay']
      if (value !== undefined) values.push({ route, metric: `${vital.name}.${part}`, value })
    }
  }
  const { route } = navigationOf(beacon)
  for (const { name, duration } of beacon.server_timing ?? [])
    values.push({ route, metric: `server.${name.slice(0, 40)}`, value: duration })
  return values
}

/** How people came and went. Each counts for as many as the sample stands for. */
function countedWays(beacon: Beacon): CountedEvent[] {
  const weight = 1 / beacon.sample_rate
  const events: CountedEvent[] = []
  const add = (kind: CounterKind, first: string, second = '', third = '', count = weight): void =>
    void events.push({ kind, names: [first, second, third], count, total: 0 })
  const [first, ...later] = beacon.navigations
  let before = beacon.previous_route
  if (first !== undefined) {
    add('view', first.route)
    const arrived = first.type === 'navigate' || first.type === 'prerender'
    if (arrived && before === undefined) {
      add('visit', first.route)
      if (beacon.client?.warm_cache === true) add('warm', first.route)
    }
    if (arrived && before !== undefined) add('transition', before, first.route)
    before = first.route
  }
  for (const { route } of later) {
    add('view', route)
    if (before !== undefined) add('transition', before, route)
    before = route
  }
  const { viewport_width: viewport, dpr = 1 } = beacon.client ?? {}
  if (viewport !== undefined)
    for (const slot of beacon.slots ?? []) add('slot', slot.src, `${slot.css_width} ${dpr} ${viewport}`)
  return events
}

function countedCauses(beacon: Beacon): CountedEvent[] {
  const events: CountedEvent[] = []
  for (const vital of beacon.vitals) {
    const names = causesOf(vital)
    const where = `${vital.name} ${navigationOf(beacon, vital.navigation).route}`
    for (const [kind, name] of names)
      if (name !== undefined) events.push({ kind: 'cause', names: [where, kind, name], count: 1, total: vital.value })
  }
  for (const { url, function_name = '', duration, navigation } of beacon.scripts ?? []) {
    const where = `inp ${navigationOf(beacon, navigation).route}`
    const name = function_name === '' ? url : `${url} ${function_name}`
    events.push({ kind: 'cause', names: [where, 'script', name], count: 1, total: duration })
  }
  for (const { reason, url, target, navigation } of beacon.lcp_guard ?? []) {
    const { route } = navigationOf(beacon, navigation)
    events.push({ kind: 'guard', names: [reason, route, url ?? target ?? ''], count: 1, total: 0 })
  }
  return events
}

function causesOf({ name, attribution }: BeaconVital): readonly (readonly [kind: string, name: string | undefined])[] {
  if (attribution === undefined) return []
  if (name === 'lcp')
    return [
      ['element', attribution.target],
      ['resource', attribution.url],
    ]
  if (name === 'inp') return [['element', attribution.interaction_target]]
  return name === 'cls' ? [['element', attribution.largest_shift_target]] : []
}

function countedErrors(beacon: Beacon): CountedEvent[] {
  return (beacon.errors ?? []).map(({ kind, message, type, count }) => ({
    kind: 'error',
    names: [kind, type === undefined ? message : `${type}: ${message}`, beacon.release ?? ''],
    count,
    // Page views it happened in, whatever the count of each.
    total: 1,
  }))
}

function navigationOf(beacon: Beacon, position = 0): { readonly route: string } {
  return beacon.navigations[position] ?? beacon.navigations[0]!
}
