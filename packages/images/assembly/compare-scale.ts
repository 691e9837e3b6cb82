import { opsinLine } from './colour-lines'
import { CHANNELS, SUMS_PER_CHANNEL } from './constants'
import { addErrors } from './error-maps'
import { CANDIDATE_LINES, comparisonBytes, lineBytes, ringBytes, rowBytes } from './layout'
import { pyramidLine } from './pyramid'
import { clearRing, fillRing, ringLine } from './ring'

/** Lines the blur looks down. */
const LAG: u32 = 4

/**
 * Compares one scale of the opened candidate with the reference's lines, in one go from top to bottom: a line is
 * blurred along its rows when it comes, and its errors are known four lines later.
 */
export function compareScale(
  reference: usize,
  width: u32,
  height: u32,
  channels: u32,
  more: bool,
  work: usize,
  sums: usize,
): void {
  memory.fill(work, 0, comparisonBytes(width, channels))
  const row = rowBytes(width)
  const line = lineBytes(width, channels)
  const products = work + CANDIDATE_LINES * line
  const rings = products + 2 * row

  for (let y: u32 = 0; y < height + LAG; y++) {
    const candidate = work + (y % CANDIDATE_LINES) * line
    if (y < height) opsinLine(pyramidLine(y, more), width, channels, candidate)
    let offset: u32 = 0
    let ring = rings
    for (let channel: u32 = 0; channel < CHANNELS; channel++) {
      if (!(channels & (1 << channel))) continue
      const newest = ringLine(ring, y, width)
      if (y < height) fillRing(reference + <usize>y * line + offset, candidate + offset, products, width, newest)
      else clearRing(width, newest)
      if (y >= LAG) {
        const done = y - LAG
        addErrors(
          reference + <usize>done * line + offset,
          work + (done % CANDIDATE_LINES) * line + offset,
          ring,
          done,
          width,
          sums + channel * SUMS_PER_CHANNEL * 8,
        )
      }
      offset += row
      ring += ringBytes(width)
    }
  }
}
