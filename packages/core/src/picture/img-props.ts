import { densitySrcset } from './density-srcset.ts'
import type { ImageModule } from './image-module.ts'
import { lazySizes } from './lazy-sizes.ts'

/**
 * How an image is laid out: at a fixed `displayWidth`, or by `sizes`, for one whose width follows the window. (In this
 * order: TypeScript explains what is missing by the last.)
 */
export type ImageLayout =
  | {
      /** The one width it is shown at, in CSS pixels: candidates are told apart by density, `1x`, `2x`. */
      readonly displayWidth: number
      readonly sizes?: never
    }
  | {
      /**
       * How wide the image is shown, as CSS media conditions and lengths. Lazy images measure themselves where the
       * browser can (`auto`); this is what the others go by.
       *
       * @default '100vw'
       * @see https://html.spec.whatwg.org/multipage/images.html#sizes-attributes
       */
      readonly sizes?: string
      readonly displayWidth?: never
    }

export type ImgOptions = ImageLayout & {
  readonly image: ImageModule
  /** What the image says, for those who do not see it; `''` for decoration. There is no default: only you know. */
  readonly alt: string
  /** @default 'lazy', or 'eager' with `priority` */
  readonly loading?: 'lazy' | 'eager'
  /**
   * Loads it at once and before others: for the largest image of the first screen, and only for it.
   *
   * @default false
   */
  readonly priority?: boolean
}

/** Attributes of an `<img>`, in the spelling of JSX. */
export interface ImgProps {
  readonly src: string
  readonly srcSet?: string
  readonly sizes?: string
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly loading: 'lazy' | 'eager'
  readonly decoding: 'async' | 'auto'
  readonly fetchPriority?: 'high'
}

/**
 * The attributes of an `<img>` that loads one format in the width it needs, and keeps its place while it loads.
 *
 * @example <img {...imgProps({ image: hero, alt: 'The harbour at dusk', priority: true })} />
 */
export function imgProps(options: ImgOptions): ImgProps {
  const { image, alt, priority = false, displayWidth } = options
  const loading = options.loading ?? (priority ? 'eager' : 'lazy')
  const { src, width, height, sources } = image
  // Of an <img> without srcset, the sources' `auto` would not count.
  const srcset = image.srcset ?? (sources.length > 0 ? `${src} ${width}w` : undefined)
  return {
    ...(srcset !== undefined && {
      srcSet: displayWidth === undefined ? srcset : densitySrcset(srcset, displayWidth),
      ...(displayWidth === undefined && { sizes: lazySizes(loading, options.sizes) }),
    }),
    src,
    width: displayWidth ?? width,
    height: displayWidth === undefined ? height : Math.round((displayWidth * height) / width),
    alt,
    loading,
    decoding: loading === 'lazy' ? 'async' : 'auto',
    ...(priority && { fetchPriority: 'high' as const }),
  }
}
