import type { LossyEncoder } from './encoding-candidate.ts'
import { qualityLevels } from './quality-levels.ts'

type Format = LossyEncoder['format']

/**
 * Mean SSIMULACRA2 scores of ten photographs of 300–1200 px at some qualities (AVIF at effort 3, WebP at effort 4,
 * MozJPEG), between which they are about straight. WebP turns at 75, where its quality does
 * ({@link https://chromium.googlesource.com/webm/libwebp/+/refs/heads/main/src/enc/quant_enc.c}, QualityToCompression).
 * Single photographs lie up to 8 points above or below; what they share is the shape.
 */
const curves: Readonly<Record<Format, readonly (readonly [quality: number, score: number])[]>> = {
  avif: [
    [1, -15],
    [25, 35],
    [40, 59],
    [47, 67.4],
    [50, 70.4],
    [54, 73.1],
    [64, 80.3],
    [75, 85],
    [87, 89.6],
    [100, 95],
  ],
  webp: [
    [1, 20],
    [20, 43],
    [42, 59],
    [60, 66.8],
    [75, 71.8],
    [86, 80.9],
    [94, 87.4],
    [100, 92],
  ],
  jpeg: [
    [1, -30],
    [20, 35],
    [45, 59],
    [60, 66.3],
    [70, 71.2],
    [79, 75.9],
    [86, 81.2],
    [94, 86.8],
    [100, 92],
  ],
}

/** What a typical photograph scores at a quality. */
export function typicalScore(format: Format, quality: number): number {
  const curve = curves[format]
  const above = Math.max(
    1,
    curve.findIndex(([knot]) => knot >= quality),
  )
  const [[q0, s0], [q1, s1]] = [curve[above - 1]!, curve[above]!]
  return s0 + ((quality - q0) / (q1 - q0)) * (s1 - s0)
}

/** The quality, 1–100, at which a typical photograph scores nearest to `target`. */
export function typicalQuality({ format }: LossyEncoder, target: number): number {
  const distance = (quality: number): number => Math.abs(typicalScore(format, quality) - target)
  return qualityLevels(format).reduce((best, quality) => (distance(quality) < distance(best) ? quality : best))
}
