import { type IntervalOptions, type QuantileEstimate, quantileInterval } from './quantile-interval.ts'
import type { Sketch } from './sketch.ts'

export interface SketchShift {
  readonly before: QuantileEstimate
  readonly after: QuantileEstimate
  /** Of the percentile, as a share of what it was: 0.15 for 15 % slower. */
  readonly shift: number
  /** The interval of the shift. */
  readonly low: number
  readonly high: number
  /** What may be said of it. */
  readonly verdict: 'slower' | 'faster' | 'no difference shown'
}

/**
 * Whether a percentile has moved between two sets of values, two releases say, with the interval of the move. Of the two
 * intervals the halves that face each other are joined as independent errors are, on the logarithm, for times differ by
 * factors. Undefined where either has too few values, or nothing but zeros.
 */
export function compareSketches(before: Sketch, after: Sketch, options: IntervalOptions): SketchShift | undefined {
  const one = quantileInterval(before, options)
  const other = quantileInterval(after, options)
  if (!one || !other || one.low <= 0 || other.low <= 0) return undefined
  const moved = Math.log(other.value / one.value)
  const down = Math.hypot(Math.log(other.value / other.low), Math.log(one.high / one.value))
  const up = Math.hypot(Math.log(other.high / other.value), Math.log(one.value / one.low))
  const [low, high] = [Math.expm1(moved - down), Math.expm1(moved + up)]
  return {
    before: one,
    after: other,
    shift: Math.expm1(moved),
    low,
    high,
    verdict: low > 0 ? 'slower' : high < 0 ? 'faster' : 'no difference shown',
  }
}
