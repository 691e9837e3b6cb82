import type { LossyEncoder } from './encoding-candidate.ts'
import type { QualityPrior, Trial } from './quality-search.ts'
import { typicalScore } from './typical-quality.ts'

export interface QualityPrediction {
  readonly encoder: LossyEncoder
  readonly target: number
  /** Width of the variant whose quality is asked for, in pixels. */
  readonly width: number
  /**
   * Searches of other widths of the same picture with the same encoder, the latest last. Narrow before wide costs least:
   * misses happen where pixels are few.
   */
  readonly neighbours?: readonly WidthTrials[]
}

/** What was tried at one width. */
export interface WidthTrials {
  readonly width: number
  readonly trials: readonly Trial[]
}

/** Points of score that twice the width brings at the same quality: on photographs, ± 2. */
const widthDrift: Readonly<Record<LossyEncoder['format'], number>> = { avif: -0.2, webp: -1.7, jpeg: -0.3 }

/** How much of a picture's drift goes on at the next width: on eight photographs, from a half to all of it. */
const goesOn = 0.75

/** Points by which a picture may drift per doubling; what is more is noise. */
const mostDrift = 4

/**
 * What to believe of a picture's curve before the first encode: what its latest width showed, moved by as much as it
 * moved between the last two; else that it is a typical photograph.
 */
export function predictQuality({ encoder, target, width, neighbours = [] }: QualityPrediction): QualityPrior {
  const { format } = encoder
  const [before, latest] = [undefined, undefined, ...neighbours.filter(({ trials }) => trials.length > 0)].slice(-2)
  if (latest === undefined) return { format, offset: 0, steepness: 1 }
  const curve = curveOf(latest, { format, target })
  const octaves = Math.log2(width / latest.width)
  return { ...curve, offset: curve.offset + octaves * driftBetween(before, { latest, curve, target }) }
}

/** Points per doubling of the width. */
function driftBetween(
  before: WidthTrials | undefined,
  { latest, curve, target }: { readonly latest: WidthTrials; readonly curve: QualityPrior; readonly target: number },
): number {
  const typical = widthDrift[curve.format]
  const octaves = before === undefined ? 0 : Math.log2(latest.width / before.width)
  if (before === undefined || Math.abs(octaves) < 0.2) return typical
  const [near] = byDistance(before.trials, target)
  const shown = curve.offset + curve.steepness * typicalScore(curve.format, near!.quality)
  const seen = Math.max(-mostDrift, Math.min(mostDrift, (shown - near!.score) / octaves))
  return goesOn * seen + (1 - goesOn) * typical
}

function byDistance(trials: readonly Trial[], target: number): readonly Trial[] {
  return trials.toSorted((a, b) => Math.abs(a.score - target) - Math.abs(b.score - target))
}

/** Through the trial nearest to the target, as steep as the two nearest say. */
function curveOf(
  { trials }: WidthTrials,
  { format, target }: { readonly format: LossyEncoder['format']; readonly target: number },
): QualityPrior {
  const [nearest, next] = byDistance(trials, target)
  const steepness = steepnessOf(format, nearest!, next)
  return { format, offset: nearest!.score - steepness * typicalScore(format, nearest!.quality), steepness }
}

/** Of the curve through two trials; one trial, or two too close together to tell, have the typical one. */
function steepnessOf(format: LossyEncoder['format'], a: Trial, b: Trial | undefined): number {
  const typical = b ? typicalScore(format, a.quality) - typicalScore(format, b.quality) : 0
  if (!b || Math.abs(typical) < 2) return 1
  return Math.min(2, Math.max(0.5, (a.score - b.score) / typical))
}
