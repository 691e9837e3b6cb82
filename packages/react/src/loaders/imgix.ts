import { imageLoader, type ImageLoader } from './image-loader.ts'

export interface ImgixOptions {
  /** `https://<source>.imgix.net`. */
  readonly base: string
}

/**
 * Pictures at imgix by path, in the browser's best format.
 *
 * @see https://docs.imgix.com/en-US/apis/rendering/overview
 */
export function imgix({ base }: ImgixOptions): ImageLoader {
  return imageLoader(
    (src, width) => `${base}${src}${src.includes('?') ? '&' : '?'}auto=format,compress&fit=max&w=${width}`,
  )
}
