import { encodeVariant } from '../encode/encode-variant.ts'
import type { Raster } from '../source/raster.ts'
import { resizeRaster } from '../source/resize-raster.ts'

const LARGEST_BYTES = 120

/** From fine to coarse; blurred by the browser none differs much. WebP alone has a header small enough. */
const TRIES = [
  { side: 16, quality: 30 },
  { side: 16, quality: 20 },
  { side: 16, quality: 10 },
  { side: 12, quality: 10 },
  { side: 8, quality: 10 },
  { side: 8, quality: 1 },
  { side: 4, quality: 1 },
] as const

/** The picture in at most 120 bytes of WebP, as a data URI; undefined if even four pixels across take more. */
export async function makePreview(raster: Raster): Promise<string | undefined> {
  // A profile alone takes more than the limit, and nobody sees it at this size.
  const { data, width, height, channels } = raster
  const plain = { data, width, height, channels }
  for (const { side, quality } of TRIES) {
    const scale = Math.min(1, side / Math.max(width, height))
    const small = await resizeRaster(plain, {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    })
    const bytes = await encodeVariant(small, { format: 'webp', mode: 'lossy', quality, effort: 6 })
    if (bytes.length <= LARGEST_BYTES) return `data:image/webp;base64,${Buffer.from(bytes).toString('base64')}`
  }
  return undefined
}
