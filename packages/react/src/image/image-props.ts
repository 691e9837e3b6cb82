import type { ComponentProps } from 'react'
import type { ImageModule } from '@firstpaint/core/picture'

/** What stands in an image's place until it is there. It never changes the size of the place. */
export interface ImagePlaceholder {
  /** CSS colour. */
  readonly colour?: string
  /** A tiny picture, as a data URI: it is drawn over the colour and stretched over the place. */
  readonly preview?: string
}

/**
 * Where the picture comes from: an address with its size, or an image object. (In this order: TypeScript explains what is
 * missing by the last.)
 */
export type ImageOrigin =
  | {
      /** One file for every screen. */
      readonly src: string
      /** With `height`: the shape of its place, in CSS pixels. */
      readonly width: number
      readonly height: number
    }
  | {
      /**
       * `import hero from './hero.jpg?image'`, or what a loader gives: it brings size, formats, widths and placeholder.
       */
      readonly src: ImageModule
      /**
       * CSS pixels it is shown at, where that is one fixed width: `sizes` follows from it, and the height.
       *
       * @default the widest variant's, as an attribute; the page's style sheet decides
       */
      readonly width?: number
      readonly height?: never
    }

/** When it is loaded: what is first on the screen is never lazy. */
export type ImageUrgency =
  | {
      /**
       * Asks for it before anything else, from the document's head where the server renders and else as soon as it is
       * rendered: for the largest picture of the first screen, and only for it. Default false.
       */
      readonly priority: true
      readonly loading?: 'eager'
    }
  | {
      readonly priority?: false
      /** @default 'lazy' */
      readonly loading?: 'lazy' | 'eager'
    }
  | {
      /** Decided while the app runs. */
      readonly priority?: boolean
      readonly loading?: never
    }

/** Attributes that are decided here, or that mean something else. */
type Decided = 'src' | 'srcSet' | 'width' | 'height' | 'alt' | 'loading' | 'fetchPriority' | 'children'

export type ImageProps = Omit<ComponentProps<'img'>, Decided> &
  ImageOrigin &
  ImageUrgency & {
    /** What the image says, for those who do not see it; `''` for decoration. There is no default: only you know. */
    readonly alt: string
    /**
     * How wide the image is shown, as CSS media conditions and lengths. A lazy one measures itself where the browser can
     * (`auto` is put in front); this is what others go by.
     *
     * @default '100vw'; of a fixed `width`, that
     * @see https://html.spec.whatwg.org/multipage/images.html#sizes-attributes
     */
    readonly sizes?: string
    /** @default that of the image object; `{}` for none, as for pictures one can see through */
    readonly placeholder?: ImagePlaceholder
  }
