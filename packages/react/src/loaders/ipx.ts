import { imageLoader, type ImageLoader } from './image-loader.ts'

export interface IpxOptions {
  /** Where the server answers. @default '/_ipx' */
  readonly base?: string
}

/**
 * Pictures resized by an IPX server, by path, in the browser's best format.
 *
 * @see https://github.com/unjs/ipx
 */
export function ipx({ base = '/_ipx' }: IpxOptions = {}): ImageLoader {
  return imageLoader((src, width) => `${base}/f_auto,w_${width}/${src.replace(/^\//, '')}`)
}
