import type { RasterFormat } from './image-format.ts'

/** What is wanted of one image, with every default filled in: with the source's bytes it decides every output byte. */
export interface ImageRequest {
  /** Widths in pixels, ascending, or `auto`: chosen by byte step up to the source's width. */
  readonly widths: readonly number[] | 'auto'
  /** Widths the image is really shown at, in device pixels (field profile, dev overlay): what `auto` is guided by. */
  readonly slots: readonly number[]
  /** Formats in order of preference; the last one that every browser shows is what `<img src>` gets. */
  readonly formats: readonly RasterFormat[]
  /** SSIMULACRA2 score every lossy variant must reach, 1–100. */
  readonly target: number
  /** Height over width to crop to, with `position`; absent: as the source. */
  readonly aspect?: number
  readonly position: 'centre' | 'attention' | 'entropy' | 'top' | 'bottom' | 'left' | 'right'
  /** Keeps Display P3 where the source has it; else everything is sRGB. */
  readonly wideGamut: boolean
  /** Keeps an HDR gain map in JPEG variants. */
  readonly gainMap: boolean
  /** `fast` for the dev server: lowest effort, no search. `full` for builds. */
  readonly effort: 'fast' | 'full'
  readonly placeholder: readonly PlaceholderKind[]
}

export type PlaceholderKind = 'colour' | 'thumbhash' | 'preview'
