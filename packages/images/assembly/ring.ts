import { blurAlong, weigh } from './blur-line'
import { paddedWidth, QUANTITIES, RING_LINES, rowBytes, VECTOR } from './layout'

// The last nine lines of one channel, blurred along the row: what the blur down the column needs. Four quantities lie
// beside each other for every four pixels: the reference, the candidate, the sum of their squares, and the square of
// their difference. From these the variances and the covariance follow, with less lost to rounding than from products
// of each picture, and one blur fewer.

/** Bytes from four pixels to the next four. */
const STEP: u32 = QUANTITIES * VECTOR

/** Where line `y` lies in the ring. */
export function ringLine(ring: usize, y: u32, width: u32): usize {
  return ring + (y % RING_LINES) * paddedWidth(width) * 4 * QUANTITIES
}

/** Blurs a row of both pictures into its place; `products` is room for two rows with zeros around. */
export function fillRing(reference: usize, candidate: usize, products: usize, width: u32, line: usize): void {
  const bytes = paddedWidth(width) * 4
  const squares = products + VECTOR
  const differences = squares + rowBytes(width)
  for (let at: u32 = 0; at < bytes; at += VECTOR) {
    const one = v128.load(reference + at, 16)
    const other = v128.load(candidate + at, 16)
    const difference = f32x4.sub(one, other)
    v128.store(squares + at, f32x4.add(f32x4.mul(one, one), f32x4.mul(other, other)))
    v128.store(differences + at, f32x4.mul(difference, difference))
  }
  for (let at: u32 = 0; at < bytes; at += VECTOR) {
    v128.store(line, blurAlong(reference + VECTOR + at))
    v128.store(line, blurAlong(candidate + VECTOR + at), 16)
    v128.store(line, blurAlong(squares + at), 32)
    v128.store(line, blurAlong(differences + at), 48)
    line += STEP
  }
}

/** Below the picture everything is 0. */
export function clearRing(width: u32, line: usize): void {
  memory.fill(line, 0, paddedWidth(width) * 4 * QUANTITIES)
}

/** The blur down the column, of one quantity: `line0` is the middle, the others are named by their distance from it. */
export function blurDown(
  line0: usize,
  above1: usize,
  below1: usize,
  above2: usize,
  below2: usize,
  above3: usize,
  below3: usize,
  above4: usize,
  below4: usize,
): v128 {
  return weigh(
    v128.load(line0),
    f32x4.add(v128.load(above1), v128.load(below1)),
    f32x4.add(v128.load(above2), v128.load(below2)),
    f32x4.add(v128.load(above3), v128.load(below3)),
    f32x4.add(v128.load(above4), v128.load(below4)),
  )
}
