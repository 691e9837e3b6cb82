import { rateVital, type VitalName, type VitalRating } from '@firstpaint/core/vitals'

/** The rating of a value that may not be there. */
export const ratingOf = (metric: VitalName, value: number | null): VitalRating | null =>
  value === null ? null : rateVital(metric, value)
