import type { Encoding } from './encoding.ts'

/** An {@link Encoding} whose quality is still to be found: what a search turns one knob of. */
export type LossyEncoder =
  | { readonly format: 'avif'; readonly effort: number; readonly bitDepth: 8 | 10; readonly subsampling?: '4:2:0' }
  | { readonly format: 'webp'; readonly mode: 'lossy'; readonly effort: number; readonly sharpYuv?: true }
  | { readonly format: 'jpeg'; readonly subsampling?: '4:4:4' }

/**
 * One way to encode a planned variant. The engine carries out all of a variant's candidates and keeps the lightest one
 * that is good enough.
 */
export type EncodingCandidate =
  /**
   * The lowest quality that reaches the target is searched ({@link searchQuality}). Where none does (`unreachable`), it
   * counts only if the variant's format is the last one and has no other candidate.
   */
  | { readonly kind: 'search'; readonly encoder: LossyEncoder; readonly why: string }
  /** Loses something, and has no quality to turn: made and scored once, kept only if it reaches the target. */
  | { readonly kind: 'scored'; readonly encoding: Encoding; readonly why: string }
  /** Good enough without a score: loses nothing, or nobody asked for a measured quality (`effort: 'fast'`, animation). */
  | { readonly kind: 'unscored'; readonly encoding: Encoding; readonly why: string }

/** The encoder set to a quality, 1–100. */
export function atQuality(encoder: LossyEncoder, quality: number): Encoding {
  return { ...encoder, quality }
}
