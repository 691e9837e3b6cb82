import { rgbaToThumbHash } from 'thumbhash'
import type { Raster } from '../source/raster.ts'
import { resizeRaster } from '../source/resize-raster.ts'

/** ThumbHash takes no more pixels than this on the longer side. */
const LARGEST_SIDE = 100

/** The ThumbHash of a picture, base64: about 25 bytes that hold shape, colours and alpha. */
export async function makeThumbHash(raster: Raster): Promise<string> {
  const scale = Math.min(1, LARGEST_SIDE / Math.max(raster.width, raster.height))
  const side = (length: number): number => Math.max(1, Math.round(length * scale))
  const { data, width, height, channels } = await resizeRaster(raster, {
    width: side(raster.width),
    height: side(raster.height),
  })
  const rgba = new Uint8Array(width * height * 4)
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let channel = 0; channel < 3; channel++) rgba[pixel * 4 + channel] = data[pixel * channels + channel]!
    rgba[pixel * 4 + 3] = channels === 4 ? data[pixel * 4 + 3]! : 255
  }
  return Buffer.from(rgbaToThumbHash(width, height, rgba)).toString('base64')
}
