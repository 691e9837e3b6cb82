import type { EncodingCandidate, LossyEncoder } from './encoding-candidate.ts'
import type { ContentClass } from './image-facts.ts'
import type { RasterFormat } from './image-format.ts'
import { typicalQuality } from './typical-quality.ts'

export interface CandidateInput {
  readonly format: RasterFormat
  /** Taken for a photograph where it is not known. */
  readonly content: ContentClass
  /** More than 8 bits per channel, or colours beyond sRGB that are kept: 8 bits would show steps. */
  readonly deep: boolean
  readonly animated: boolean
  readonly effort: 'fast' | 'full'
  readonly target: number
}

/**
 * Effort of a build's AVIF: the last before the cliff. At equal score, 4 makes files 3 % smaller for five times the CPU.
 *
 * @see https://github.com/lovell/sharp/issues/2597
 */
const avifEffort = 3

/** Effort of a build's WebP, 0–6: 5 makes files 3 % smaller than 4 at equal score for a fifth more CPU; 6 takes thrice. */
const webpEffort = 5

/**
 * The ways to encode a picture of this content in this format that are worth trying: lossy for all; lossless,
 * near-lossless and palettes where flat areas make them smaller; ten bits where eight would band.
 */
export function planCandidates(input: CandidateInput): readonly EncodingCandidate[] {
  if (input.effort === 'fast') return [fastCandidate(input)]
  switch (input.format) {
    case 'avif':
      return avif(input)
    case 'webp':
      return webp(input)
    case 'jpeg':
      return [{ kind: 'search', encoder: jpegEncoder(input.target), why: 'JPEG is shown everywhere.' }]
    case 'png':
      return png(input)
  }
}

function avif({ content, deep }: CandidateInput): readonly EncodingCandidate[] {
  const smooth = content === 'gradient'
  const why = deep
    ? 'The source has more than 8 bits per channel.'
    : smooth
      ? 'Ten bits hold a gradient without steps, in fewer bytes.'
      : 'Lossy AVIF is the smallest at equal score.'
  return [{ kind: 'search', encoder: { format: 'avif', effort: avifEffort, bitDepth: deep || smooth ? 10 : 8 }, why }]
}

/**
 * From a target of 80 on, where colours at half the size are what keeps the score down: 5 % fewer bytes at 80, and most
 * photographs reach 90 only with it. At 70 it saves 2 % for twice the CPU.
 */
function webpEncoder(target: number): Extract<LossyEncoder, { format: 'webp' }> {
  return { format: 'webp', mode: 'lossy', effort: webpEffort, ...(target >= 80 && { sharpYuv: true }) }
}

/** Colours at full size cost a fifth more bytes, until above 85 those at half the size cannot reach the target. */
function jpegEncoder(target: number): Extract<LossyEncoder, { format: 'jpeg' }> {
  return { format: 'jpeg', ...(target > 85 && { subsampling: '4:4:4' }) }
}

function webp({ content, animated, target }: CandidateInput): readonly EncodingCandidate[] {
  const lossy = webpEncoder(target)
  if (animated) {
    const encoding = { ...lossy, quality: typicalQuality(lossy, target) }
    return [{ kind: 'unscored', encoding, why: 'An animation takes the quality that is typical of its target.' }]
  }
  const candidates: EncodingCandidate[] = [{ kind: 'search', encoder: lossy, why: 'Lossy WebP reaches the target.' }]
  if (content === 'screenshot' || content === 'flat') {
    candidates.push(
      {
        kind: 'unscored',
        encoding: { format: 'webp', mode: 'lossless', quality: 100, effort: webpEffort },
        why: 'Flat areas and repeated shapes are smallest without any loss.',
      },
      {
        kind: 'scored',
        encoding: { format: 'webp', mode: 'near-lossless', quality: nearLosslessLevel(target), effort: webpEffort },
        why: 'Its pixels slightly rounded, it is smallest without further loss.',
      },
    )
  }
  return candidates
}

/**
 * How strongly near-lossless WebP rounds: 100 not at all, 1 most. Pictures of flat areas score 80 and more at 1, 87 and
 * more at 20, 94 and more at 60; the score decides.
 */
function nearLosslessLevel(target: number): number {
  if (target <= 75) return 1
  return target <= 85 ? 20 : 60
}

/** Palettes of 16 and 256 colours: a palette has 2, 4, 16 or 256 entries, and of those below 16 no picture looks well. */
function png({ content }: CandidateInput): readonly EncodingCandidate[] {
  const palettes = content === 'flat' || content === 'screenshot' ? [256, 16] : [256]
  return [
    { kind: 'unscored', encoding: { format: 'png' }, why: 'PNG without loss: no palette is smaller at the target.' },
    ...palettes.map((colours): EncodingCandidate => ({
      kind: 'scored',
      encoding: { format: 'png', colours },
      why: `A palette of ${colours} colours reaches the target.`,
    })),
  ]
}

/** One encode and no score, for the dev server. */
function fastCandidate({ format, deep, target }: CandidateInput): EncodingCandidate {
  const why = 'Encoded fast, at the quality that is typical of the target.'
  switch (format) {
    case 'avif': {
      const encoder = { format, effort: 0, bitDepth: deep ? 10 : 8 } as const
      return { kind: 'unscored', encoding: { ...encoder, quality: typicalQuality(encoder, target) }, why }
    }
    case 'webp': {
      const encoder = { format, mode: 'lossy', effort: 0 } as const
      return { kind: 'unscored', encoding: { ...encoder, quality: typicalQuality(encoder, target) }, why }
    }
    case 'jpeg':
      return { kind: 'unscored', encoding: { format, quality: typicalQuality({ format }, target) }, why }
    case 'png':
      return { kind: 'unscored', encoding: { format }, why: 'Encoded fast, without loss.' }
  }
}
