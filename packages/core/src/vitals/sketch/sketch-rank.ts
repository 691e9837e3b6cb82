import type { Sketch } from './sketch.ts'
import { valueOf } from './bucket-of.ts'

export function sketchCount({ zeros, buckets }: Sketch): number {
  return [...buckets.values()].reduce((sum, count) => sum + count, zeros)
}

/** Value of the `rank`-th smallest, from 1, within 1 %. Undefined where there are not as many. */
export function valueAtRank(
  sketch: Sketch,
  { rank, scale }: { readonly rank: number; readonly scale: number },
): number | undefined {
  if (rank < 1) return undefined
  let left = rank - sketch.zeros
  if (left <= 0) return 0
  for (const bucket of [...sketch.buckets.keys()].toSorted((a, b) => a - b)) {
    left -= sketch.buckets.get(bucket)!
    if (left <= 0) return valueOf(bucket, scale)
  }
  return undefined
}

export interface QuantileOptions {
  /** Of the unit, see `sketchScale`. */
  readonly scale: number
  /** 0–1. Default 0.75, the one web vitals are judged by. */
  readonly quantile?: number
}

/**
 * A percentile by nearest rank: the smallest value that at least this share of all is not above. It is one of the values
 * that were counted, within 1 %, and not an average of two. Undefined of none.
 */
export function sketchQuantile(sketch: Sketch, { scale, quantile = 0.75 }: QuantileOptions): number | undefined {
  const count = sketchCount(sketch)
  return valueAtRank(sketch, { rank: Math.max(1, Math.ceil(quantile * count)), scale })
}

/** Share of the values up to a limit, 0–1, by whole buckets: a value within 1 % of the limit may be on either side. */
export function shareUpTo(
  sketch: Sketch,
  { limit, scale }: { readonly limit: number; readonly scale: number },
): number {
  const count = sketchCount(sketch)
  const below = [...sketch.buckets].reduce(
    (sum, [bucket, number]) => (valueOf(bucket, scale) <= limit ? sum + number : sum),
    sketch.zeros,
  )
  return count === 0 ? 0 : below / count
}
