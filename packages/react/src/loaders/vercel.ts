import { imageLoader, type ImageLoader } from './image-loader.ts'

export interface VercelOptions {
  /** 1–100; must be among the project's `qualities`. @default 75, the one that is allowed without settings */
  readonly quality?: number
}

/**
 * Pictures resized by Vercel, by path. The widths must be among the `sizes` of the project's settings.
 *
 * @see https://vercel.com/docs/build-output-api/configuration#images
 */
export function vercel({ quality = 75 }: VercelOptions = {}): ImageLoader {
  return imageLoader((src, width) => `/_vercel/image?url=${encodeURIComponent(src)}&w=${width}&q=${quality}`)
}
