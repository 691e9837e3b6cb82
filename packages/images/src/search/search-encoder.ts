import {
  atQuality,
  type LossyEncoder,
  predictQuality,
  type QualityPrediction,
  scoreTolerance,
  searchQuality,
  type SearchStep,
  type Trial,
} from '@firstpaint/core/images'
import type { SharpEncoding } from '../encode/sharp-output.ts'
import type { EncodingTrials } from './encoding-trials.ts'
import type { FoundEncoding } from './found-encoding.ts'
import { stepBetween } from './step-between.ts'

export interface EncoderSearch extends Pick<QualityPrediction, 'target' | 'width' | 'neighbours'> {
  readonly encoder: LossyEncoder
  readonly trials: EncodingTrials
}

export interface SearchedEncoder extends FoundEncoding {
  /** All that were made on the way: they tell the next width where to begin. */
  readonly trials: readonly Trial[]
}

/** Finds the lowest quality of an encoder that reaches the target, by real encodes scored one after the other. */
export async function searchEncoder(search: EncoderSearch): Promise<SearchedEncoder> {
  const { encoder, target, trials } = search
  const prior = predictQuality(search)
  const made: Trial[] = []
  for (;;) {
    const step = searchQuality({ target, prior, trials: made })
    if (step.kind === 'done') return { ...(await settle(step, search)), trials: made }
    const trial = await trials.score(atQuality(encoder, step.quality) as SharpEncoding)
    made.push({ quality: step.quality, ...trial })
  }
}

async function settle(step: Extract<SearchStep, { kind: 'done' }>, search: EncoderSearch): Promise<FoundEncoding> {
  const { encoder, target, trials } = search
  const { quality, score, bytes } = step.trial
  const encoding = atQuality(encoder, quality) as SharpEncoding
  const found = { encoding, score, bytes, why: step.why }
  if (step.outcome === 'tightest') return (await stepBetween({ ...found, encoder, target, quality, trials })) ?? found
  if (step.outcome !== 'unreachable' || score >= target - scoreTolerance.below) return found
  const { neighbours: _neighbours, ...alone } = search
  const richer = withMoreColour(encoder)
  if (richer !== undefined) return await searchEncoder({ ...alone, encoder: richer })
  return encoder.format === 'webp' ? await nearLossless(found, search) : found
}

/** The same encoder with a higher ceiling; undefined where there is none. */
function withMoreColour(encoder: LossyEncoder): LossyEncoder | undefined {
  if (encoder.format === 'webp') return encoder.sharpYuv === undefined ? { ...encoder, sharpYuv: true } : undefined
  if (encoder.format === 'avif' || encoder.subsampling !== undefined) return undefined
  return { ...encoder, subsampling: '4:4:4' }
}

/** What is above everything lossy WebP can do. */
async function nearLossless(found: FoundEncoding, { target, trials }: EncoderSearch): Promise<FoundEncoding> {
  const encoding: SharpEncoding = { format: 'webp', mode: 'near-lossless', quality: 40, effort: 5 }
  const { score, bytes } = await trials.score(encoding)
  if (score <= found.score) return found
  return { encoding, score, bytes, why: `${found.why} Nearly lossless it scores ${score.toFixed(1)} for ${target}.` }
}
