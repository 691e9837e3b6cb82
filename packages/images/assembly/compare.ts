import { compareScale } from './compare-scale'
import { CHANNELS, SCALES, SUMS_PER_CHANNEL } from './constants'
import { channelsAt, goesOn, halved, lineBytes, linearBytes } from './layout'
import { nextScale, openPyramid } from './pyramid'

/**
 * Compares a candidate with a reference of the same size, prepared with the same plan. `sums` takes 18 64-bit floats per scale: for X, Y and
 * B − Y the sums of the three error maps' values and of their fourth powers; 0 for what the plan leaves
 * out.
 */
export function compare(
  reference: usize,
  rgb: usize,
  width: u32,
  height: u32,
  plan: u32,
  table: usize,
  work: usize,
  sums: usize,
): void {
  openPyramid(rgb, width, height, table, work)
  const comparison = work + linearBytes(width, height)
  memory.fill(sums, 0, SCALES * CHANNELS * SUMS_PER_CHANNEL * 8)
  for (let scale: u32 = 0; scale < SCALES; scale++) {
    const channels = channelsAt(plan, scale)
    const more = goesOn(plan, scale)
    compareScale(reference, width, height, channels, more, comparison, sums)
    if (!more) return
    sums += CHANNELS * SUMS_PER_CHANNEL * 8
    reference += <usize>lineBytes(width, channels) * height
    nextScale()
    width = halved(width)
    height = halved(height)
  }
}
