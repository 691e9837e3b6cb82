import type { ReactElement, ReactNode } from 'react'
import { preload } from 'react-dom'
import type { ImageModule } from '@firstpaint/core/picture'
import type { ImageProps } from './image-props.ts'

/** What `<Picture>` adds. */
interface Directed {
  /** `<source>` elements that go before the image's own. */
  readonly children?: ReactNode
  /** Media query of the windows that none of those is for. */
  readonly media?: string
}

/** `<Image>`, and the part of `<Picture>` that it shares. */
export function DirectedImage({
  src: given,
  width,
  sizes = width ? `${width}px` : '100vw',
  priority,
  loading = priority ? 'eager' : 'lazy',
  placeholder,
  style,
  children,
  media,
  ...rest
}: ImageProps & Directed): ReactElement {
  const image = (typeof given === 'string' ? { ...rest, src: given, width, sources: [] } : given) as ImageModule
  const { src, sources, srcset = `${src} ${image.width}w` } = image
  const { colour, preview } = placeholder ?? image
  const lazy = loading === 'lazy'
  if (!width) {
    if (lazy) sizes = `auto, ${sizes}`
    width = image.width
  }
  const [best] = sources
  const picture = children || best
  // React asks for an <img> that stands alone by itself, and never for a <picture>. In the browser there is nothing to be
  // ahead of: the element asks as soon as it is made, and a page left before that has asked for nothing.
  if (!globalThis.document && priority && picture) {
    preload(src, {
      as: 'image',
      fetchPriority: 'high',
      imageSrcSet: best?.srcset ?? srcset,
      imageSizes: sizes,
      type: best?.type,
      media,
    })
  }
  const img = (
    // `loading` stands before `src`: some browsers begin to load where they read `src`.
    // oxlint-disable-next-line jsx-a11y/alt-text -- among the rest, and the type asks for it
    <img
      loading={loading}
      decoding={lazy ? 'async' : 'auto'}
      fetchPriority={priority ? 'high' : undefined}
      width={width}
      height={Math.round((width * image.height) / image.width)}
      {...rest}
      srcSet={srcset}
      sizes={sizes}
      src={src}
      style={{ background: preview ? `${colour ?? ''} url("${preview}") 0/100% 100%` : colour, ...style }}
    />
  )
  return picture ? (
    <picture>
      {children}
      {sources.map(({ type, srcset: srcSet }) => (
        <source key={type} type={type} srcSet={srcSet} sizes={sizes} />
      ))}
      {img}
    </picture>
  ) : (
    img
  )
}

/**
 * An image that loads when it is near, in the best format and the width it is shown at, and keeps its place meanwhile.
 *
 * An image object with several formats is drawn as a `<picture>` around the `<img>`; what else you pass goes to the
 * `<img>`. The page's style sheet decides the size, as for any `<img width height>`: `max-width: 100%; height: auto` is usual.
 *
 * @example
 * import hero from './hero.jpg?image'
 * <Image src={hero} alt="The harbour at dusk" sizes="(min-width: 60em) 50vw, 100vw" priority />
 */
export const Image: (props: ImageProps) => ReactElement = DirectedImage
