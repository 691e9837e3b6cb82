import { CHANNELS, SCALES } from './constants'

// How pictures lie in memory. A row of one channel is 32-bit floats with room for a vector of zeros before it and after
// it, which is what the blur reads outside the picture. Such rows, one per channel, make a line: three in linear light, of X,
// Y and B − Y as many as the scale's set of channels has.

/** Bytes of one SIMD vector: four floats. */
export const VECTOR: u32 = 16
/** Lines of blurred values that the vertical blur holds: as many as it has taps. */
export const RING_LINES: u32 = 9
/** Lines of the candidate that are still needed: the newest, and the four before it that the blur lags behind. */
export const CANDIDATE_LINES: u32 = 5
/** Blurred quantities per pixel, each a vector beside the others. */
export const QUANTITIES: u32 = 4

/** Floats of a row in whole vectors. */
export function paddedWidth(width: u32): u32 {
  return (width + 3) & ~3
}

/** From the start of a row to the start of the next. */
export function rowBytes(width: u32): u32 {
  return paddedWidth(width) * 4 + 2 * VECTOR
}

/** From a line in linear light to the next. */
export function linearLineBytes(width: u32): u32 {
  return 3 * rowBytes(width)
}

/** From a line of a set of channels to the next. */
export function lineBytes(width: u32, channels: u32): u32 {
  return popcnt<u32>(channels) * rowBytes(width)
}

/** The set of channels of a scale: `plan` has the six sets one after the other, the full size in the lowest bits. */
export function channelsAt(plan: u32, scale: u32): u32 {
  return (plan >> (scale * CHANNELS)) & ((1 << CHANNELS) - 1)
}

/** Whether `plan` asks for anything beyond this scale. */
export function goesOn(plan: u32, scale: u32): bool {
  return plan >> ((scale + 1) * CHANNELS) !== 0
}

/** Of one channel's ring. */
export function ringBytes(width: u32): u32 {
  return RING_LINES * paddedWidth(width) * 4 * QUANTITIES
}

export function halved(size: u32): u32 {
  return (size + 1) >> 1
}

/** What `prepare` fills: the lines of every scale, one scale after the other. */
export function referenceBytes(width: u32, height: u32, plan: u32): usize {
  let bytes: usize = 0
  for (let scale: u32 = 0; scale < SCALES; scale++) {
    bytes += <usize>lineBytes(width, channelsAt(plan, scale)) * height
    width = halved(width)
    height = halved(height)
  }
  return bytes
}

/** Two lines of linear light at full size, then room for the second scale and for the third. */
export function linearBytes(width: u32, height: u32): usize {
  const second = halved(width)
  const third = halved(second)
  return (
    <usize>2 * linearLineBytes(width) +
    <usize>linearLineBytes(second) * halved(height) +
    <usize>linearLineBytes(third) * halved(halved(height)) +
    // The last line is read a vector beyond its end.
    2 * VECTOR
  )
}

/** What `compare` needs of its own. */
export function workBytes(width: u32, height: u32): usize {
  return linearBytes(width, height) + comparisonBytes(width, (1 << CHANNELS) - 1)
}

/** What is zero when a scale begins: the candidate's lines, two rows of products, and the rings. */
export function comparisonBytes(width: u32, channels: u32): usize {
  const perChannel = CANDIDATE_LINES * rowBytes(width) + ringBytes(width)
  return popcnt<u32>(channels) * perChannel + 2 * rowBytes(width)
}
