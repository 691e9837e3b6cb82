import type { LossyEncoder } from './encoding-candidate.ts'
import type { QualityPrior, Trial } from './quality-search.ts'
import { typicalScore } from './typical-quality.ts'

export interface QualityPrediction {
  readonly encoder: LossyEncoder
  readonly target: number
  /** Width of the variant whose quality is asked for, in pixels. */
  readonly width: number
  /**
   * The search of another width of the same picture with the same encoder: the nearest one in width. Narrow before wide
   * costs least: misses happen where pixels are few.
   */
  readonly neighbour?: { readonly width: number; readonly trials: readonly Trial[] }
  /** One encode of this very variant at effort 0, a tenth of the CPU; AVIF only. Believed before the neighbour. */
  readonly probe?: Trial
}

/** Points of score by which AVIF at effort 0 stays under effort 3 at the same quality: 2.3 ± 1.5 on photographs. */
const probeDeficit = 2.3

/** Points of score that twice the width brings at the same quality: on photographs, ± 1.5. */
const widthDrift: Readonly<Record<LossyEncoder['format'], number>> = { avif: -0.2, webp: -1.7, jpeg: -0.3 }

/**
 * What to believe of a picture's curve before the first encode: what a probe of this variant says, else what its
 * neighbour in width showed, else that it is a typical photograph.
 */
export function predictQuality({ encoder, target, width, neighbour, probe }: QualityPrediction): QualityPrior {
  const { format } = encoder
  if (probe) return through({ format, score: probe.score + probeDeficit, quality: probe.quality, steepness: 1 })
  const nearest = neighbour?.trials.toSorted((a, b) => Math.abs(a.score - target) - Math.abs(b.score - target))
  if (!neighbour || !nearest?.[0]) return { format, offset: 0, steepness: 1 }
  const { quality, score } = nearest[0]
  const drift = widthDrift[format] * Math.log2(width / neighbour.width)
  return through({ format, quality, score: score + drift, steepness: steepnessOf(format, nearest[0], nearest[1]) })
}

/** Of the curve through two trials; one trial, or two too close together to tell, have the typical one. */
function steepnessOf(format: LossyEncoder['format'], a: Trial, b: Trial | undefined): number {
  const typical = b ? typicalScore(format, a.quality) - typicalScore(format, b.quality) : 0
  if (!b || Math.abs(typical) < 2) return 1
  return Math.min(2, Math.max(0.5, (a.score - b.score) / typical))
}

interface Anchor {
  readonly format: LossyEncoder['format']
  readonly quality: number
  readonly score: number
  readonly steepness: number
}

function through({ format, quality, score, steepness }: Anchor): QualityPrior {
  return { format, offset: score - steepness * typicalScore(format, quality), steepness }
}
