import type { LossyEncoder } from './encoding-candidate.ts'

/** One encode and what it gave. */
export interface Trial {
  /** The encoder's own number, 1–100. */
  readonly quality: number
  /** By the quality metric, −∞–100. */
  readonly score: number
  readonly bytes: number
}

/**
 * What is believed of a picture's curve before anything was tried: it has the shape of the format's typical one
 * ({@link typicalScore}), moved and stretched. `offset + steepness × typical score` is the score expected.
 */
export interface QualityPrior {
  /** Whose curve and whose steps of quality the search follows. */
  readonly format: LossyEncoder['format']
  /** Points of score; 0 for a typical photograph. */
  readonly offset: number
  /** Above 0; 1 for a typical photograph. */
  readonly steepness: number
}

export interface QualitySearch {
  /** Score to reach. Good enough: from half a point below to one and a half above. */
  readonly target: number
  /** From {@link predictQuality}. */
  readonly prior: QualityPrior
  /** So far, in any order; at most one per quality counts. */
  readonly trials: readonly Trial[]
  /**
   * Encodes after which the best so far is taken. From 12 on it never ends a search early.
   *
   * @default 12
   */
  readonly maxEncodes?: number
}

/**
 * - `in-window`: the score lies within [target − 0.5, target + 1.5].
 * - `tightest`: no quality that was left lies in the window; this one is above it, and the next lower is below.
 * - `unreachable`: even the highest quality does not reach the target; this is the best-looking.
 * - `spent`: the encodes were used up; this is the lightest that reaches the target.
 */
export type SearchOutcome = 'in-window' | 'tightest' | 'unreachable' | 'spent'

/** The next step of a search. */
export type SearchStep =
  | { readonly kind: 'try'; readonly quality: number }
  | { readonly kind: 'done'; readonly trial: Trial; readonly outcome: SearchOutcome; readonly why: string }
