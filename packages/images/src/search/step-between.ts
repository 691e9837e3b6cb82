import { atQuality, type Encoding, type LossyEncoder, scoreTolerance } from '@firstpaint/core/images'
import type { SharpEncoding } from '../encode/sharp-output.ts'
import type { EncodingTrials } from './encoding-trials.ts'
import type { FoundEncoding } from './found-encoding.ts'

export interface StepBetween extends FoundEncoding {
  readonly encoder: LossyEncoder
  readonly target: number
  /** The lowest quality that reaches the target; it leaps over the window. */
  readonly quality: number
  readonly trials: EncodingTrials
}

/**
 * A step between two whole qualities: where the lowest that reaches the target lies above the window, something else
 * than the quality is turned. Taken only if it lies in the window and weighs less.
 */
export async function stepBetween(step: StepBetween): Promise<FoundEncoding | undefined> {
  const { encoder, target, quality, trials } = step
  if (step.score <= target + scoreTolerance.above) return undefined
  for (const encoding of neighbours(encoder, quality)) {
    const { score, bytes } = await trials.score(encoding as SharpEncoding)
    const fits = score >= target - scoreTolerance.below && score <= target + scoreTolerance.above
    if (!fits || bytes >= step.bytes) continue
    const why = `${step.why} With ${difference(encoding, encoder)} it scores ${score.toFixed(1)}.`
    return { encoding: encoding as SharpEncoding, score, bytes, why }
  }
  return undefined
}

function neighbours(encoder: LossyEncoder, quality: number): readonly Encoding[] {
  switch (encoder.format) {
    // The quantiser has 64 levels, two points apart below a score of 65. Without full colours a level scores one less.
    case 'avif':
      return encoder.subsampling === undefined ? [atQuality({ ...encoder, subsampling: '4:2:0' }, quality)] : []
    // Steps of up to three points, at every effort elsewhere. The higher first: its files are smaller.
    case 'webp':
      return [encoder.effort + 1, encoder.effort - 1]
        .filter((effort) => effort >= 0 && effort <= 6 && quality > 1)
        .map((effort) => atQuality({ ...encoder, effort }, quality - 1))
    case 'jpeg':
      return encoder.subsampling === undefined && quality > 1
        ? [atQuality({ ...encoder, subsampling: '4:4:4' }, quality - 1)]
        : []
  }
}

function difference(encoding: Encoding, encoder: LossyEncoder): string {
  if (encoding.format === 'webp' && encoder.format === 'webp') {
    return `effort ${encoding.effort} and quality ${encoding.quality}`
  }
  return encoding.format === 'avif' ? 'colours at half the size' : 'colours at full size and the next lower quality'
}
