import type { ImageFacts } from './image-facts.ts'
import type { Encoding } from './encoding.ts'
import type { RasterFormat, SourceFormat } from './image-format.ts'

/** One file that came out. Its bytes lie in the store under `hash`. */
export interface ImageVariant {
  readonly format: RasterFormat | SourceFormat
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly bytes: number
  /** SHA-256 of the bytes, hex. */
  readonly hash: string
  /** SSIMULACRA2 against the resized source, −∞–100; absent for what lost nothing. */
  readonly score?: number
  readonly encoding: Encoding
  /** One sentence: why this encoding and this quality. */
  readonly why: string
  /** Encodes it took to find it. */
  readonly encodes: number
}

/** A variant that was made or planned and is not used, and why. */
export interface DroppedVariant {
  readonly format: RasterFormat | SourceFormat
  readonly width: number
  readonly bytes?: number
  readonly why: string
}

export interface Placeholder {
  /** Dominant colour, `#rrggbb`. */
  readonly colour?: string
  /** ThumbHash, base64, about 25 bytes ({@link https://evanw.github.io/thumbhash/}). */
  readonly thumbhash?: string
  /** A picture of at most 120 bytes as a data URI. */
  readonly preview?: string
}

/** Everything a host needs to write markup and reports: the record of one source and one request. */
export interface OptimizedImage {
  readonly facts: ImageFacts
  /** By format in order of preference, then by width; per format strictly ascending in width and in bytes. */
  readonly variants: readonly ImageVariant[]
  readonly dropped: readonly DroppedVariant[]
  readonly placeholder: Placeholder
}
