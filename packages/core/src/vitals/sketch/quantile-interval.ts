import { sketchCount, valueAtRank } from './sketch-rank.ts'
import type { Sketch } from './sketch.ts'

export interface QuantileEstimate {
  /** By nearest rank, within 1 %. */
  readonly value: number
  readonly low: number
  readonly high: number
  readonly count: number
}

export interface IntervalOptions {
  /** Of the unit, see `sketchScale`. */
  readonly scale: number
  /** 0–1. Default 0.75. */
  readonly quantile?: number
  /** Standard errors to either side. Default 1.96, for 95 %. */
  readonly z?: number
}

/**
 * A percentile with its interval, from the values themselves: how many of `count` values are below the true percentile is
 * binomial, so the true one is between two of the sorted values, whatever their distribution. Undefined where there are
 * too few for both ends: of the 75th percentile at 95 %, below 12.
 *
 * @see https://online.stat.psu.edu/stat415/lesson/19/19.2
 */
export function quantileInterval(sketch: Sketch, options: IntervalOptions): QuantileEstimate | undefined {
  const { scale, quantile = 0.75, z = 1.96 } = options
  const count = sketchCount(sketch)
  const middle = count * quantile
  const spread = z * Math.sqrt(count * quantile * (1 - quantile))
  const value = valueAtRank(sketch, { rank: Math.max(1, Math.ceil(middle)), scale })
  const low = valueAtRank(sketch, { rank: Math.floor(middle - spread), scale })
  const high = valueAtRank(sketch, { rank: Math.ceil(middle + spread) + 1, scale })
  if (value === undefined || low === undefined || high === undefined) return undefined
  return { value, low, high, count }
}
