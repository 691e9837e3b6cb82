import type { Sketch } from '../sketch/sketch.ts'
import type { VitalName } from '../vital-names.ts'
import type { SlotEvidence } from './weigh-shift.ts'

interface AnyRule {
  /** Names the alert from one evaluation to the next. */
  readonly name: string
  readonly metric: VitalName
  /** Fewer values say nothing. Default 200 for a threshold, 30 for a regression, which weighs each value. */
  readonly minimumCount?: number
  /** How long it must hold before it is told, in ms. Default 10 minutes for a threshold, 0 for a regression. */
  readonly holdMs?: number
  /** How long it must be over before that is told, in ms. Default 30 minutes. */
  readonly calmMs?: number
  /** Only this app. Default any. */
  readonly app?: string
  /** Only this environment. Default any. */
  readonly environment?: string
  /** Only these route patterns. Default every route, and all of them together. */
  readonly routes?: readonly string[]
  /** Only these form factors. Default each by itself. */
  readonly devices?: readonly string[]
  /** Names of the channels that are told. Default all. */
  readonly to?: readonly string[]
}

/** Fires where the percentile is surely above a limit. */
export interface ThresholdRule extends AnyRule {
  readonly kind: 'threshold'
  /** Milliseconds; of `cls`, without unit. */
  readonly above: number
}

/** Fires where values are surely higher than at the same hours of earlier weeks. */
export interface RegressionRule extends AnyRule {
  readonly kind: 'regression'
  /**
   * The shift to look for, as a share. Default 0.15. It is the one that is found soonest; larger ones are found sooner
   * still, and below half of it nothing is told.
   */
  readonly shift?: number
}

export type AlertRule = ThresholdRule | RegressionRule

/** What one group of page views (route and device, say) has told lately. */
export interface AlertCell {
  readonly metric: VitalName
  /** What the group has in common, for the message: `{ route: '/menu/:slug', form_factor: 'phone' }`. */
  readonly labels: Readonly<Record<string, string>>
  /** Of the last hour. */
  readonly now: Sketch
  /** Of the same hours of earlier weeks, merged; without it, nothing can have changed. */
  readonly baseline?: Sketch
  /** The last hours against that baseline, by `scoreSketch`; earliest first. */
  readonly slots?: readonly SlotEvidence[]
  /** Releases that began within those hours. */
  readonly fresh?: readonly string[]
  /** The release most of `now` is of. */
  readonly release?: string
}

/** An alert between two evaluations; kept by whoever evaluates. */
export interface AlertState {
  /** Of rule and group. */
  readonly key: string
  readonly status: 'pending' | 'firing'
  /** When it was first seen, ms since 1970. */
  readonly since: number
  /** When it was last seen. */
  readonly lastBad: number
  /** What was told of it; a message that it is over goes the same way. */
  readonly release?: string
}

export interface AlertEvent {
  readonly type: 'firing' | 'resolved'
  readonly rule: string
  readonly key: string
  readonly metric: VitalName
  readonly labels: Readonly<Record<string, string>>
  /** The release to blame, as far as is known; of a resolved one, what was said when it fired. */
  readonly release?: string
  /** One sentence with the figures; of a resolved one, that it is over. */
  readonly message: string
}
