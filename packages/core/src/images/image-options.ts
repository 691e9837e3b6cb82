import type { RasterFormat } from './image-format.ts'
import type { ImageRequest, PlaceholderKind } from './image-request.ts'
import type { QualityPreset } from './quality-presets.ts'

/**
 * What a person may ask of an image: in a query (`./hero.jpg?image&widths=400;800`), per call, or for the whole
 * project. Everything has a default; {@link resolveImageRequest} fills them in.
 */
export interface ImageOptions {
  /**
   * Widths to make, in pixels, 1–16384, in any order. A width above the source's becomes the source's.
   *
   * @default 'auto': chosen by byte step, guided by `slots`
   */
  readonly widths?: readonly number[] | 'auto'
  /**
   * Widths the image was seen at, in device pixels: from the field profile or the dev overlay. Guides `widths: 'auto'`.
   *
   * @default none
   */
  readonly slots?: readonly number[]
  /**
   * Formats in order of preference. `jpeg` and `png` are what every browser shows: where both are named, the one that
   * suits the picture is made.
   *
   * @default ['avif', 'webp', 'jpeg', 'png']
   */
  readonly formats?: readonly RasterFormat[]
  /**
   * How good every lossy variant must look: a preset, or a SSIMULACRA2 score of 1–100.
   *
   * @default 'medium', a score of 70: no loss that is seen without comparing
   */
  readonly quality?: QualityPreset | number
  /**
   * Width to height to crop to, as `16:9` or as the quotient, 1/50–50.
   *
   * @default as the source
   */
  readonly aspect?: number | `${number}:${number}`
  /**
   * What a crop keeps: the middle, an edge, or what is likely to be looked at.
   *
   * @default 'attention'
   */
  readonly position?: ImageRequest['position']
  /**
   * Keeps Display P3 where the source has it. Costs about 500 bytes of profile per file.
   *
   * @default false: everything is sRGB, which every screen shows alike
   */
  readonly wideGamut?: boolean
  /**
   * Keeps an HDR gain map in JPEG variants, the only format that carries one. Name `jpeg` alone in `formats` for
   * browsers not to take another format.
   *
   * @default true
   */
  readonly gainMap?: boolean
  /**
   * `fast` encodes once, at the lowest effort, and measures nothing.
   *
   * @default 'full'; the dev server asks for 'fast'
   */
  readonly effort?: ImageRequest['effort']
  /**
   * What can be shown before the image: `colour` (7 bytes), `thumbhash` (about 28 characters, needs a decoder),
   * `preview` (a data URI of at most 120 bytes).
   *
   * @default ['colour']: it costs next to nothing
   */
  readonly placeholder?: readonly PlaceholderKind[] | 'none'
}
