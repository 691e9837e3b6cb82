import { gamma, lastBucket, type Sketch } from '../sketch/sketch.ts'

export interface ShiftScoresOptions {
  /** As a share: 0.15 for 15 % higher. */
  readonly shift: number
}

/** Values a baseline must have to be scored by: fewer, and its own noise would look like a shift. */
export const fewestInBaseline = 400

/** No value says more than this: one freak is not evidence, and what no baseline has seen says little. */
const mostScore = 2

/**
 * The part of the shift that is none. A baseline of some thousand values is itself off by a percent, and a Tuesday is not
 * quite the Tuesday before: if any drift counted, hours of it would add up to an alarm. Higher limits instead hardly help, for
 * what adds up passes them later. `pnpm bench alerts` counts what is left.
 */
const toleratedPart = 0.2

/**
 * What one value says about a shift, for the value of each bucket: the logarithm of how much more likely it is if all
 * values were higher by `shift` than if they were higher by a fifth of it, which is tolerated. Buckets are logarithmic, so a
 * shift moves the histogram by a number of buckets. The sum of scores is the evidence; no test of as many values finds the
 * shift sooner (Neyman and Pearson). Undefined where the baseline is too small.
 *
 * @see https://doi.org/10.1098/rsta.1933.0009
 */
export function shiftScores(baseline: Sketch, { shift }: ShiftScoresOptions): Float64Array | undefined {
  const counts = new Float64Array(lastBucket + 1)
  let total = 0
  for (const [bucket, count] of baseline.buckets) {
    counts[bucket]! += count
    total += count
  }
  if (total + baseline.zeros < fewestInBaseline || total === 0) return undefined
  const smooth = smoothed(counts, kernelFor(counts, total))
  // As if a few more values lay anywhere: where the baseline is empty both sides are alike, and nothing is said.
  const floor = 2 / lastBucket
  const moved = Math.log1p(shift) / Math.log(gamma)
  const tolerated = Math.log1p(shift * toleratedPart) / Math.log(gamma)
  const scores = new Float64Array(lastBucket + 1)
  for (let bucket = 1; bucket <= lastBucket; bucket++) {
    const score = Math.log((valueAt(smooth, bucket - moved) + floor) / (valueAt(smooth, bucket - tolerated) + floor))
    scores[bucket] = Math.max(-mostScore, Math.min(mostScore, score))
  }
  return fair(scores, (bucket) => valueAt(counts, bucket - tolerated))
}

/** Adds up what the values of a sketch say. Zeros say nothing. */
export function scoreSketch(scores: Float64Array, { buckets }: Sketch): number {
  let sum = 0
  for (const [bucket, count] of buckets) sum += count * scores[bucket]!
  return sum
}

function valueAt(smooth: Float64Array, place: number): number {
  if (place < 0) return 0
  const low = Math.floor(place)
  const part = place - low
  return smooth[low]! * (1 - part) + (smooth[Math.min(lastBucket, low + 1)] ?? 0) * part
}

/**
 * As wide as Silverman's rule has it for this many values spread this far: narrower, the noise of the baseline would be
 * taken for its shape; wider, a shift would be blurred.
 *
 * @see https://doi.org/10.1201/9781315140919
 */
function kernelFor(counts: Float64Array, total: number): readonly number[] {
  const middleHalf = placeOf(counts, total * 0.75) - placeOf(counts, total * 0.25)
  const bandwidth = Math.max(1, (0.9 * middleHalf) / 1.34 / total ** 0.2)
  const reach = Math.ceil(3 * bandwidth)
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-0.5 * ((at - reach) / bandwidth) ** 2))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  return weights.map((weight) => weight / sum)
}

/** The bucket in which the value of a rank is. */
function placeOf(counts: Float64Array, rank: number): number {
  let left = rank
  return counts.findIndex((count) => (left -= count) <= 0)
}

function smoothed(counts: Float64Array, kernel: readonly number[]): Float64Array {
  const smooth = new Float64Array(counts.length)
  const reach = (kernel.length - 1) / 2
  for (let bucket = 0; bucket < counts.length; bucket++) {
    const count = counts[bucket]!
    if (count === 0) continue
    for (let at = 0; at < kernel.length; at++) {
      // What the kernel puts beyond an end stays at the end.
      const place = Math.max(1, Math.min(lastBucket, bucket + at - reach))
      smooth[place]! += count * kernel[at]!
    }
  }
  return smooth
}

/**
 * Smoothing and limits take from both sides unevenly, and a sum of many values would drift by what is left. So that
 * `exp(sum)` stays a fair game while no more has changed than is tolerated, which is what limits on it rest on, the mean of
 * `exp(score)` over the values as they are then is made 1.
 */
function fair(scores: Float64Array, countOf: (bucket: number) => number): Float64Array {
  let [mean, total] = [0, 0]
  for (const [bucket, score] of scores.entries()) {
    const count = countOf(bucket)
    mean += count * Math.exp(score)
    total += count
  }
  const offset = Math.log(mean / total)
  return scores.map((score, bucket) => (bucket === 0 ? 0 : score - offset))
}
