import { densitySrcset } from './density-srcset.ts'
import type { ImageModule, ImageType } from './image-module.ts'
import { imgProps, type ImgOptions, type ImgProps } from './img-props.ts'
import { lazySizes } from './lazy-sizes.ts'

/** Another picture for some windows: a crop for phones, a dark one at night. */
export interface ArtDirection {
  /** CSS media query that picks it, such as `(max-width: 40em)`. The first that holds wins. */
  readonly media: string
  readonly image: ImageModule
  /** How wide this one is shown. @default that of the main image */
  readonly sizes?: string
}

export type PictureOptions = ImgOptions & {
  /** In order of preference; the main image is for all other windows. @default none */
  readonly art?: readonly ArtDirection[]
}

/** Attributes of a `<source>`, in the spelling of JSX. */
export interface SourceProps {
  /** Absent for the format that every browser shows. */
  readonly type?: ImageType
  readonly srcSet: string
  readonly sizes?: string
  readonly media?: string
  /** With `height`: the shape of its place, where it differs from that of the `<img>`. */
  readonly width?: number
  readonly height?: number
}

export interface PictureProps {
  readonly sources: readonly SourceProps[]
  readonly img: ImgProps
}

/**
 * The attributes of a `<picture>`: the best format the browser shows, in the width it needs.
 *
 * @example
 * const { sources, img } = pictureProps({ image: hero, alt: 'The harbour at dusk' })
 * <picture>{sources.map((source) => <source key={source.srcSet} {...source} />)}<img {...img} /></picture>
 */
export function pictureProps(options: PictureOptions): PictureProps {
  const { art = [], image, displayWidth } = options
  const img = imgProps(options)
  const one = (srcset: string, sizes: string | undefined): Pick<SourceProps, 'srcSet' | 'sizes'> =>
    displayWidth === undefined
      ? { srcSet: srcset, sizes: lazySizes(img.loading, sizes) }
      : { srcSet: densitySrcset(srcset, displayWidth) }
  const directed = art.flatMap(({ media, image: { src, srcset, sources, width, height }, sizes = options.sizes }) =>
    [...sources, { srcset: srcset ?? `${src} ${width}w` }].map((source) => ({
      media,
      ...('type' in source && { type: source.type }),
      ...one(source.srcset, sizes),
      width,
      height,
    })),
  )
  const main = image.sources.map(({ type, srcset }) => ({ type, ...one(srcset, options.sizes) }))
  return { sources: [...directed, ...main], img }
}
