import type { Pixels } from './quality-metric.ts'
import { ssimulacra2Curved } from './ssimulacra2-curve.ts'

// The formula of SSIMULACRA2 as it is written down, in 64 bits, whole planes at a time and by the textbook: slow, and
// without anything that the quick one does to be quick. What both share are the weights and the final curve.

interface Plane {
  readonly width: number
  readonly height: number
  readonly values: Float64Array
}

/**
 * The impulse response of Charalampidis' recursive Gaussian (2016) for σ = 1.5 and N = 5, as three cosines that are all
 * 0 five pixels from the middle. Outside the picture is 0.
 */
const TAPS = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((offset) => {
  const angle = (offset * Math.PI) / 10
  return (
    0.1789391416414913 * Math.cos(angle) +
    0.07272614473619017 * Math.cos(3 * angle) +
    0.012955819110517075 * Math.cos(5 * angle)
  )
})

export function plainSsimulacra2(reference: Pixels, candidate: Pixels): number {
  let [one, other] = [linearPlanes(reference), linearPlanes(candidate)]
  const sums: number[] = []
  for (let scale = 0; scale < 6; scale++) {
    if (scale > 0) [one, other] = [one.map(halve), other.map(halve)]
    const [opsinOne, opsinOther] = [opsin(one), opsin(other)]
    for (let channel = 0; channel < 3; channel++) sums.push(...errorSums(opsinOne[channel]!, opsinOther[channel]!))
  }
  return ssimulacra2Curved(Float64Array.from(sums), reference)
}

function linearPlanes({ data, width, height, channels }: Pixels): Plane[] {
  return [0, 1, 2].map((channel) => ({
    width,
    height,
    values: Float64Array.from({ length: width * height }, (_, pixel) => {
      const value = data[pixel * channels + channel]! / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    }),
  }))
}

function opsin(linear: readonly Plane[]): Plane[] {
  const bias = 0.003793073255275449
  const matrix = [
    [0.3, 0.622, 0.078],
    [0.23, 0.692, 0.078],
    [0.2434226892454782, 0.2047674442449682, 0.5518098665095537],
  ]
  const [long, medium, short] = matrix.map((row) =>
    linear[0]!.values.map((_, pixel) => {
      const absorbed = row.reduce((sum, weight, channel) => sum + weight * linear[channel]!.values[pixel]!, bias)
      return Math.cbrt(absorbed) - Math.cbrt(bias)
    }),
  )
  const y = long!.map((value, pixel) => (value + medium![pixel]!) / 2)
  return [
    long!.map((value, pixel) => 14 * ((value - medium![pixel]!) / 2) + 0.42),
    y.map((value) => value + 0.01),
    short!.map((value, pixel) => value - y[pixel]! + 0.55),
  ].map((values) => ({ ...linear[0]!, values }))
}

function errorSums(one: Plane, other: Plane): number[] {
  const [mean1, mean2] = [blurred(one).values, blurred(other).values]
  const [square1, square2, product] = [times(one, one), times(other, other), times(one, other)].map(
    (plane) => blurred(plane).values,
  )
  const sums = [0, 0, 0, 0, 0, 0]
  for (let pixel = 0; pixel < mean1.length; pixel++) {
    const [m1, m2] = [mean1[pixel]!, mean2[pixel]!]
    const likeness = 2 * (product![pixel]! - m1 * m2) + 0.0009
    const variances = square1![pixel]! - m1 * m1 + (square2![pixel]! - m2 * m2) + 0.0009
    const structure = Math.max(0, 1 - ((1 - (m1 - m2) ** 2) * likeness) / variances)
    const edges = (1 + Math.abs(other.values[pixel]! - m2)) / (1 + Math.abs(one.values[pixel]! - m1)) - 1
    for (const [map, error] of [structure, Math.max(0, edges), Math.max(0, -edges)].entries()) {
      sums[2 * map]! += error
      sums[2 * map + 1]! += error ** 4
    }
  }
  return sums
}

function times(one: Plane, other: Plane): Plane {
  return { ...one, values: one.values.map((value, pixel) => value * other.values[pixel]!) }
}

function blurred(plane: Plane): Plane {
  const { width, height } = plane
  const rows = plane.values.map((_, pixel) => {
    const start = pixel - (pixel % width)
    return weighed(plane.values, { start, step: 1, size: width, place: pixel % width })
  })
  const values = rows.map((_, pixel) =>
    weighed(rows, { start: pixel % width, step: width, size: height, place: Math.trunc(pixel / width) }),
  )
  return { ...plane, values }
}

function weighed(
  values: Float64Array,
  { start, step, size, place }: { start: number; step: number; size: number; place: number },
): number {
  let sum = 0
  for (let offset = -4; offset <= 4; offset++) {
    const at = place + offset
    if (at >= 0 && at < size) sum += TAPS[offset + 4]! * values[start + at * step]!
  }
  return sum
}

function halve({ width, height, values }: Plane): Plane {
  const [wide, high] = [Math.ceil(width / 2), Math.ceil(height / 2)]
  const at = (x: number, y: number): number => values[Math.min(y, height - 1) * width + Math.min(x, width - 1)]!
  return {
    width: wide,
    height: high,
    values: Float64Array.from({ length: wide * high }, (_, pixel) => {
      const [x, y] = [2 * (pixel % wide), 2 * Math.trunc(pixel / wide)]
      return (at(x, y) + at(x + 1, y) + at(x, y + 1) + at(x + 1, y + 1)) / 4
    }),
  }
}
