import type { EncodingCandidate } from './encoding-candidate.ts'
import type { RasterFormat, SourceFormat } from './image-format.ts'
import type { DroppedVariant } from './optimized-image.ts'

/** One file that may come out: a format at a size, and the ways to encode it. */
export interface PlannedVariant {
  readonly format: RasterFormat | SourceFormat
  /** Pixels, never above the source's. */
  readonly width: number
  readonly height: number
  /** At least one. Those of kind `unscored` always yield a file; the others may miss the target. */
  readonly candidates: readonly EncodingCandidate[]
}

/** What is to be tried for one source and one request. */
export interface VariantPlan {
  /** By format in order of preference, then by ascending width. */
  readonly variants: readonly PlannedVariant[]
  /** What was asked for and is not even tried, and why. */
  readonly dropped: readonly DroppedVariant[]
  /** Part of the source, as shown, that the variants show: all of it, or what `aspect` leaves. Pixels. */
  readonly crop: { readonly width: number; readonly height: number }
  /**
   * The source itself, without its metadata, can stand in for a variant: browsers show its format, and it is not
   * cropped. What says how it is to be shown (orientation, colour profile) stays in it.
   */
  readonly passthrough: boolean
}
