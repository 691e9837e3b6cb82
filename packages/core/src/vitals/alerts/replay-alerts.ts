import { mergeSketches } from '../sketch/merge-sketches.ts'
import { sketchCount } from '../sketch/sketch-rank.ts'
import { emptySketch, type Sketch } from '../sketch/sketch.ts'
import type { VitalName } from '../vital-names.ts'
import type { AlertCell, AlertEvent, AlertRule, AlertState } from './alert-rule.ts'
import { alertWindowMs, earlierHours } from './alert-times.ts'
import { planAlerts } from './plan-alerts.ts'
import { scoreSketch, shiftScores } from './shift-scores.ts'
import type { SlotEvidence } from './weigh-shift.ts'

/** The past of one group of page views, by the hour. */
export interface HistorySeries {
  readonly metric: VitalName
  readonly labels: Readonly<Record<string, string>>
  /** By begin of the hour, ms since 1970. */
  readonly hours: ReadonlyMap<number, Sketch>
  /** Earliest first; `at` is its first page view, ms since 1970. */
  readonly releases: readonly { readonly name: string; readonly at: number }[]
}

export interface ReplayInput {
  readonly rules: readonly AlertRule[]
  readonly series: readonly HistorySeries[]
  /** Ms since 1970; an hour that is not over by then is left out. */
  readonly until: number
}

export interface AlertReplay {
  /** Begin of the first hour that was judged, and of the last; undefined where there is none. */
  readonly from: number | undefined
  readonly to: number | undefined
  /** `at` is the end of the hour it was seen in. */
  readonly events: readonly (AlertEvent & { readonly at: number })[]
}

const hourMs = 3600_000
const usualShift = 0.15

/** What rules would have told, had they been judged at the end of every hour of a history. */
export function replayAlerts({ rules, series, until }: ReplayInput): AlertReplay {
  const all = new Set(series.flatMap(({ hours }) => [...hours.keys()]))
  const times = [...all].filter((hour) => hour + hourMs <= until).toSorted((a, b) => a - b)
  const [from, to] = [times[0], times.at(-1)]
  const events: (AlertEvent & { readonly at: number })[] = []
  if (from === undefined || to === undefined) return { from, to, events }
  for (const rule of rules) {
    const shift = rule.kind === 'regression' ? (rule.shift ?? usualShift) : usualShift
    const groups = series.filter(({ metric }) => metric === rule.metric).map((each) => new Replayed(each, shift))
    let states: readonly AlertState[] = []
    for (let hour = from; hour <= to; hour += hourMs) {
      const cells = groups.flatMap((group) => group.cellAt(hour) ?? [])
      const now = hour + hourMs
      const plan = planAlerts({ rules: [rule], cells, states, now })
      ;({ states } = plan)
      events.push(...plan.events.map((event) => ({ ...event, at: now })))
    }
  }
  return { from, to, events: events.toSorted((a, b) => a.at - b.at) }
}

class Replayed {
  readonly #series: HistorySeries
  readonly #shift: number
  readonly #evidence = new Map<number, SlotEvidence | undefined>()

  constructor(series: HistorySeries, shift: number) {
    this.#series = series
    this.#shift = shift
  }

  cellAt(hour: number): AlertCell | undefined {
    const { metric, labels, hours, releases } = this.#series
    const now = hours.get(hour)
    if (now === undefined) return undefined
    const baseline = this.#baseline(hour)
    const back = alertWindowMs / hourMs
    const slots = Array.from({ length: back }, (_, at) => this.#evidenceAt(hour - (back - 1 - at) * hourMs))
    const release = releases.findLast(({ at }) => at < hour + hourMs)
    const fresh = releases.filter(({ at }) => at < hour + hourMs && at >= hour + hourMs - alertWindowMs)
    return {
      metric,
      labels,
      now,
      ...(sketchCount(baseline) > 0 && { baseline }),
      slots: slots.filter((slot) => slot !== undefined),
      fresh: fresh.map(({ name }) => name),
      ...(release && { release: release.name }),
    }
  }

  #evidenceAt(hour: number): SlotEvidence | undefined {
    if (!this.#evidence.has(hour)) this.#evidence.set(hour, this.#weigh(hour))
    return this.#evidence.get(hour)
  }

  #weigh(hour: number): SlotEvidence | undefined {
    const sketch = this.#series.hours.get(hour)
    const scores = sketch && shiftScores(this.#baseline(hour), { shift: this.#shift })
    if (!sketch || !scores) return undefined
    // An hour in which a release began counts as its own: most of it is, and the next hours will tell.
    const release = this.#series.releases.findLast(({ at }) => at < hour + hourMs)?.name ?? ''
    return { at: hour, release, count: sketchCount(sketch), evidence: scoreSketch(scores, sketch), sketch }
  }

  #baseline(hour: number): Sketch {
    return mergeSketches(earlierHours(hour).map((earlier) => this.#series.hours.get(earlier) ?? emptySketch()))
  }
}
