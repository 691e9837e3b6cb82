import { imageLoader, type ImageLoader } from './image-loader.ts'

export interface CloudinaryOptions {
  /** `https://res.cloudinary.com/<cloud name>/image/upload`. */
  readonly base: string
}

/**
 * Pictures at Cloudinary by public id, in the browser's best format and a quality it finds.
 *
 * @see https://cloudinary.com/documentation/transformation_reference
 */
export function cloudinary({ base }: CloudinaryOptions): ImageLoader {
  return imageLoader((src, width) => `${base}/f_auto,q_auto,c_limit,w_${width}/${src.replace(/^\//, '')}`)
}
