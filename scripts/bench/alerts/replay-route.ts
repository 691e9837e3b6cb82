import {
  type AlertRule,
  type AlertState,
  alertNowMs,
  alertSlotMs,
  alertWindowMs,
  earlierHours,
  mergeSketches,
  planAlerts,
  scoreSketch,
  shiftScores,
  type Sketch,
  type SlotEvidence,
} from '@firstpaint/core/vitals'
import type { MadeUpRoute } from './made-up-route.ts'

export interface ReplayRouteOptions {
  readonly routes: readonly MadeUpRoute[]
  /** Minutes that are evaluated, each once. Earlier weeks are drawn as they are asked for. */
  readonly minutes: number
  /** Releases begin at these minutes, of all routes. */
  readonly releases: readonly number[]
  /** From this minute on values are `times` as large. */
  readonly shift?: { readonly minute: number; readonly times: number }
  /** Whether to go no further than the first alert. */
  readonly once?: boolean
}

export interface ReplayFiring {
  readonly minute: number
  readonly release: string
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const rule: AlertRule = { kind: 'regression', name: 'slower', metric: 'lcp' }

/**
 * Lives through weeks of some routes, minute by minute, by the functions the server calls, and tells what would have been
 * told. Several routes are judged as one group, as the server judges all routes together: their evidence is added up.
 */
export function replayRoute({ routes, minutes, releases, shift, once = false }: ReplayRouteOptions): ReplayFiring[] {
  const groups = routes.map((route) => new RouteHistory(route))
  let states: readonly AlertState[] = []
  let slots: { at: number; release: string; count: number; evidence: number }[] = []
  const firings: ReplayFiring[] = []
  let release = 'r0'
  let fresh: { readonly name: string; readonly from: number }[] = []
  const warmUp = alertWindowMs / minuteMs
  for (let minute = -warmUp; minute < minutes; minute++) {
    const time = minute * minuteMs
    const began = releases.indexOf(minute)
    if (began !== -1) {
      release = `r${began + 1}`
      fresh.push({ name: release, from: time })
    }
    const times = shift && minute >= shift.minute ? shift.times : 1
    const at = Math.floor(time / alertSlotMs) * alertSlotMs
    let slot = slots.at(-1)
    if (slot?.at !== at || slot.release !== release) slots.push((slot = { at, release, count: 0, evidence: 0 }))
    for (const group of groups) {
      const { count, evidence } = group.live(minute, times)
      slot.count += count
      slot.evidence += evidence
    }
    if (minute < 0) continue
    const from = time + minuteMs - alertWindowMs
    if (slots[0]!.at < from) slots = slots.filter((each) => each.at >= from)
    fresh = fresh.filter((each) => each.from >= from)
    const cell = {
      metric: 'lcp' as const,
      labels: { route: routes.length === 1 ? '/one' : '(all)' },
      slots: slots as readonly SlotEvidence[],
      fresh: fresh.map(({ name }) => name),
      // Only a message needs them.
      get now() {
        return mergeSketches(groups.map((group) => group.lastHour(minute)))
      },
      get baseline() {
        return mergeSketches(groups.map((group) => group.baseline(time)))
      },
    }
    const plan = planAlerts({ rules: [rule], cells: [cell], states, now: time })
    states = plan.states
    for (const event of plan.events) if (event.type === 'firing') firings.push({ minute, release: event.release ?? '' })
    if (once && firings.length > 0) break
  }
  return firings
}

/** What the store would hold of one route. */
class RouteHistory {
  readonly #route: MadeUpRoute
  readonly #lived = new Map<number, Sketch>()
  readonly #hours = new Map<number, Sketch>()
  #hour = Number.NaN
  #scores: Float64Array | undefined

  constructor(route: MadeUpRoute) {
    this.#route = route
  }

  live(minute: number, times: number): { readonly count: number; readonly evidence: number } {
    const sketch = this.#route.draw({ minute, minutes: 1, times })
    this.#lived.set(minute, sketch)
    const time = minute * minuteMs
    const hour = Math.floor(time / hourMs) * hourMs
    if (this.#hour !== hour) {
      this.#hour = hour
      this.#scores = shiftScores(this.baseline(time), { shift: 0.15 })
    }
    let count = 0
    for (const values of sketch.buckets.values()) count += values
    return this.#scores === undefined
      ? { count: 0, evidence: 0 }
      : { count, evidence: scoreSketch(this.#scores, sketch) }
  }

  baseline(time: number): Sketch {
    return mergeSketches(earlierHours(time).map((hour) => this.#hourAt(hour)))
  }

  lastHour(minute: number): Sketch {
    const minutes = Array.from({ length: alertNowMs / minuteMs }, (_, back) => minute - back)
    return mergeSketches(minutes.flatMap((each) => this.#lived.get(each) ?? []))
  }

  /** What was lived is remembered by the hour, what was before is made up now. */
  #hourAt(hour: number): Sketch {
    const known = this.#hours.get(hour)
    if (known) return known
    const first = hour / minuteMs
    const lived = Array.from({ length: 60 }, (_, at) => this.#lived.get(first + at))
    const whole = lived.every((each) => each !== undefined)
    const sketch = whole ? mergeSketches(lived) : this.#route.draw({ minute: first, minutes: 60, times: 1 })
    this.#hours.set(hour, sketch)
    return sketch
  }
}
