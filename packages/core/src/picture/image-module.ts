/** Formats a browser may be given. */
export type ImageFormat = 'avif' | 'webp' | 'jpeg' | 'png' | 'gif' | 'svg'

/** Media type of a format. */
export type ImageType<Format extends ImageFormat = ImageFormat> = Format extends 'svg'
  ? 'image/svg+xml'
  : `image/${Format}`

/** All widths of one format. */
export interface ImageSource<Format extends ImageFormat = ImageFormat> {
  readonly type: ImageType<Format>
  /** URLs and widths in pixels, ascending: `/a.avif 400w, /b.avif 800w`. */
  readonly srcset: string
}

/**
 * What `import hero from './hero.jpg?image'` gives: everything markup needs, and nothing else, for it is shipped.
 *
 * The type parameters are literals in generated declarations, so that `hero.width` is `1600` and not just a number.
 *
 * @typeParam Width Of the widest variant, in pixels.
 * @typeParam Height Of that variant.
 * @typeParam Format Of all formats there are.
 */
export interface ImageModule<
  Width extends number = number,
  Height extends number = number,
  Format extends ImageFormat = ImageFormat,
> {
  /** The widest variant in the format that every browser shows. */
  readonly src: string
  readonly width: Width
  readonly height: Height
  /** All widths in the format of `src`; absent where there is one alone. */
  readonly srcset?: string
  /** Formats better than that of `src`, in order of preference; empty where there is none. */
  readonly sources: readonly ImageSource<Format>[]
  /** Dominant colour, `#rrggbb`; where it was asked for. */
  readonly colour?: string
  /** ThumbHash, base64 ({@link https://evanw.github.io/thumbhash/}); where it was asked for. */
  readonly thumbhash?: string
  /** A picture of at most 120 bytes as a data URI; where it was asked for. */
  readonly preview?: string
}
