import sharp, { type Sharp } from 'sharp'
import type { Size } from './size-at-width.ts'
import type { Raster } from './raster.ts'
import { readRaw } from './read-raw.ts'

/** Decoded pixels as an input of sharp, with the numbers left as they are. */
export function rasterInput(raster: Raster): Sharp {
  const { width, height, channels } = raster
  return sharp(raster.deep ?? raster.data, { raw: { width, height, channels }, limitInputPixels: false })
}

/** The picture at another size, by Lanczos (three lobes), as sharp's default. */
export async function resizeRaster(raster: Raster, size: Size): Promise<Raster> {
  if (size.width === raster.width && size.height === raster.height) return raster
  const pipeline = rasterInput(raster).resize({ ...size, fit: 'fill' })
  const resized = await readRaw(pipeline, { deep: raster.deep !== undefined })
  return raster.profile === undefined ? resized : { ...resized, profile: raster.profile }
}
