import type { VitalName } from './vital-names.ts'

/**
 * Up to and including the first number a value is good, up to and including the second it needs improvement; ms, of CLS
 * without unit. The same as web-vitals' own, which a test holds them against.
 *
 * @see https://web.dev/articles/defining-core-web-vitals-thresholds
 */
export const vitalThresholds: Readonly<Record<VitalName, readonly [good: number, poor: number]>> = {
  lcp: [2500, 4000],
  inp: [200, 500],
  cls: [0.1, 0.25],
  fcp: [1800, 3000],
  ttfb: [800, 1800],
}
