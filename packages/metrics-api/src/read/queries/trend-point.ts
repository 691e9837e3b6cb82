import type { ValueSummary } from '@firstpaint/core/rollup'

/** A metric in one hour, day, week or month. */
export interface TrendPoint extends ValueSummary {
  readonly route: string
  /** First day of it; of an hour, its first moment (ISO 8601). */
  readonly start: string
}
