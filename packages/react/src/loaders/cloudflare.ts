import { imageLoader, type ImageLoader } from './image-loader.ts'

export interface CloudflareOptions {
  /** Origin of the zone that resizes. @default '': the page's own */
  readonly base?: string
}

/**
 * Pictures resized by Cloudflare, by path or whole address, in the browser's best format.
 *
 * @see https://developers.cloudflare.com/images/transform-images/transform-via-url/
 */
export function cloudflare({ base = '' }: CloudflareOptions = {}): ImageLoader {
  return imageLoader(
    (src, width) => `${base}/cdn-cgi/image/format=auto,fit=scale-down,width=${width}/${src.replace(/^\//, '')}`,
  )
}
