import type { VitalName } from './vital-names.ts'
import { vitalThresholds } from './vital-thresholds.ts'

/** What the Chrome UX Report calls the vitals. */
export const cruxNames: Readonly<Record<VitalName, string>> = {
  lcp: 'largest_contentful_paint',
  inp: 'interaction_to_next_paint',
  cls: 'cumulative_layout_shift',
  fcp: 'first_contentful_paint',
  ttfb: 'experimental_time_to_first_byte',
}

/** Of the last bin there is no end. */
export interface CruxBin {
  readonly start: number
  readonly end?: number
}

/**
 * The three bins of a CrUX histogram: good, needs improvement, poor. CrUX writes those of CLS as strings of two decimals;
 * here all are numbers.
 *
 * @see https://developer.chrome.com/docs/crux/api
 */
export function cruxBins(name: VitalName): readonly [CruxBin, CruxBin, CruxBin] {
  const [good, poor] = vitalThresholds[name]
  return [{ start: 0, end: good }, { start: good, end: poor }, { start: poor }]
}
