import type { Raster } from '../source/raster.ts'
import { sizeAtWidth } from '../source/size-at-width.ts'
import { resizeRaster } from '../source/resize-raster.ts'

/** Pixels across that are looked at: enough for every colour that takes a visible part of the picture. */
const SAMPLE_WIDTH = 64

/**
 * The colour most of a picture is made of, `#rrggbb`: the mean of the fullest of 4,096 bins (16 per channel). Pixels
 * count by their opacity.
 */
export async function findDominantColour(raster: Raster): Promise<string> {
  const { data, channels } = await resizeRaster(raster, sizeAtWidth(raster, Math.min(SAMPLE_WIDTH, raster.width)))
  const weights = new Float64Array(4096)
  const sums = new Float64Array(4096 * 3)
  for (let at = 0; at < data.length; at += channels) {
    const bin = ((data[at]! >> 4) << 8) | ((data[at + 1]! >> 4) << 4) | (data[at + 2]! >> 4)
    const weight = channels === 4 ? data[at + 3]! : 255
    weights[bin]! += weight
    for (let channel = 0; channel < 3; channel++) sums[bin * 3 + channel]! += weight * data[at + channel]!
  }
  const fullest = weights.indexOf(weights.reduce((most, weight) => Math.max(most, weight)))
  const total = weights[fullest]! || 1
  return `#${[0, 1, 2].map((channel) => hex(sums[fullest * 3 + channel]! / total)).join('')}`
}

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0')
}
