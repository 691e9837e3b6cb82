import type { ReactElement } from 'react'
import { preload } from 'react-dom'
import type { ImageModule } from '@firstpaint/core/picture'
import { DirectedImage } from '../image/image.tsx'
import type { ImageProps } from '../image/image-props.ts'

/** Another picture for some windows: a crop for phones, a dark one at night. */
export interface ArtDirection {
  /** CSS media query that picks it, such as `(max-width: 40em)`. The first that holds wins. */
  readonly media: string
  readonly src: ImageModule
  /** How wide this one is shown. @default '100vw' */
  readonly sizes?: string
}

export type PictureProps = ImageProps & {
  /** In order of preference; `src` is for all other windows. */
  readonly art: readonly ArtDirection[]
}

/**
 * An `<Image>` with other pictures for some windows. Each keeps the place of its own shape; with `priority` the one that
 * is for the window is asked for from the document's head, and no other.
 *
 * @example <Picture src={wide} art={[{ media: '(max-width: 40em)', src: tall }]} alt="The harbour at dusk" priority />
 */
export function Picture({ art, ...props }: PictureProps): ReactElement {
  const { priority, loading } = props
  const children: ReactElement[] = []
  // Windows that none of the pictures so far is for.
  let others = ''
  for (const { media, src: image, sizes = '100vw' } of art) {
    const { src, srcset = `${src} ${image.width}w`, width, height } = image
    const candidates = [...image.sources, { type: undefined, srcset }]
    const [best] = candidates
    // As in `DirectedImage`, on the server alone.
    if (!globalThis.document && priority) {
      preload(src, {
        as: 'image',
        fetchPriority: 'high',
        imageSrcSet: best!.srcset,
        imageSizes: sizes,
        type: best!.type,
        media: others + media,
      })
    }
    others += `(not ${media}) and `
    for (const candidate of candidates) {
      children.push(
        <source
          key={media + candidate.type}
          media={media}
          type={candidate.type}
          srcSet={candidate.srcset}
          sizes={priority || loading === 'eager' ? sizes : `auto, ${sizes}`}
          width={width}
          height={height}
        />,
      )
    }
  }
  return (
    <DirectedImage {...props} media={others.slice(0, -5)}>
      {children}
    </DirectedImage>
  )
}
