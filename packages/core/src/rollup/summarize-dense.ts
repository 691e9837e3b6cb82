import { vitalThresholds } from '../vitals/vital-thresholds.ts'
import { denseAtRank, denseUpTo, type DenseSketch } from './dense-sketch.ts'
import { metricScale, vitalOf } from './metric-name.ts'

/** What is said of a set of values. */
export interface ValueSummary {
  /** Sample size. */
  readonly count: number
  /** By nearest rank, within 1 %. Null of none. */
  readonly p75: number | null
  /** The p75 of everybody lies in here in 95 of 100 samples such as this one; null where the sample is too small to say. */
  readonly interval: readonly [low: number, high: number] | null
  /** Values by rating; null for metrics that have none. */
  readonly ratings: { readonly good: number; readonly needsImprovement: number; readonly poor: number } | null
}

/** Standard errors to either side, for 95 %. */
const z = 1.96

/**
 * Percentile, its interval and ratings: what `quantileInterval` gives for a sketch, which a test holds it against,
 * without sorting buckets that stand in order.
 */
export function summarizeDense(dense: DenseSketch, metric: string): ValueSummary {
  const { count } = dense
  const scale = metricScale(metric)
  const spread = z * Math.sqrt(count * 0.75 * 0.25)
  const [low, high] = [Math.floor(count * 0.75 - spread), Math.ceil(count * 0.75 + spread) + 1]
  const from = denseAtRank(dense, low, scale)
  const to = denseAtRank(dense, high, scale)
  const vital = vitalOf(metric)
  const [good, fair] =
    vital === undefined ? [0, 0] : vitalThresholds[vital].map((limit) => denseUpTo(dense, limit, scale))
  return {
    count,
    p75: denseAtRank(dense, Math.max(1, Math.ceil(count * 0.75)), scale) ?? null,
    interval: from === undefined || to === undefined ? null : [from, to],
    ratings: vital === undefined ? null : { good: good!, needsImprovement: fair! - good!, poor: count - fair! },
  }
}
