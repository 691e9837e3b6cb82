/** One channel of a picture. */
export interface Plane {
  readonly width: number
  readonly height: number
  readonly values: Float32Array
}

const RADIUS = 5
const taps = Array.from({ length: 2 * RADIUS + 1 }, (_, index) => Math.exp(-((index - RADIUS) ** 2) / (2 * 1.5 ** 2)))

/** A Gaussian of σ = 1.5 over 11 × 11 pixels; at an edge the weights of the pixels that are there add up to 1. */
export function blurPlane({ width, height, values }: Plane): Plane {
  const rows = new Float32Array(values.length)
  for (let y = 0; y < height; y++) blurLine(values, rows, { start: y * width, step: 1, length: width })
  const both = new Float32Array(values.length)
  for (let x = 0; x < width; x++) blurLine(rows, both, { start: x, step: width, length: height })
  return { width, height, values: both }
}

function blurLine(
  from: Float32Array,
  to: Float32Array,
  { start, step, length }: { start: number; step: number; length: number },
): void {
  for (let place = 0; place < length; place++) {
    const first = Math.max(0, place - RADIUS)
    const last = Math.min(length - 1, place + RADIUS)
    let sum = 0
    let weights = 0
    for (let other = first; other <= last; other++) {
      const tap = taps[other - place + RADIUS]!
      sum += tap * from[start + other * step]!
      weights += tap
    }
    to[start + place * step] = sum / weights
  }
}
