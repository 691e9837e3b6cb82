import type { VitalName } from './vital-names.ts'
import { vitalThresholds } from './vital-thresholds.ts'

/** The values of OpenTelemetry's `browser.web_vital.rating`. */
export const vitalRatings: readonly ['good', 'needs-improvement', 'poor'] = ['good', 'needs-improvement', 'poor']

export type VitalRating = (typeof vitalRatings)[number]

/** @param value Milliseconds; of `cls`, without unit. */
export function rateVital(name: VitalName, value: number): VitalRating {
  const [good, poor] = vitalThresholds[name]
  if (value <= good) return 'good'
  return value <= poor ? 'needs-improvement' : 'poor'
}
