import { blurPlane, type Plane } from './blur-plane.ts'
import { checkPixels } from './check-pixels.ts'
import { isOpaque } from './is-opaque.ts'
import { lumaChroma } from './luma-chroma.ts'
import { MetricFreed } from './metric-errors.ts'
import type { Pixels, QualityMetric } from './quality-metric.ts'

const BACKGROUNDS = [0, 255] as const
/** What each scale counts for, from 1:1 to 1:16: Wang, Simoncelli and Bovik, 2003, section 3.2. */
const SCALES = [0.0448, 0.2856, 0.3001, 0.2363, 0.1333] as const
/** Y′, Cb and Cr: the customary 6 : 1 : 1. */
const CHANNELS = [6 / 8, 1 / 8, 1 / 8] as const
/** Steadies the quotients: (0.01 · 255)² and (0.03 · 255)², same source. */
const [C1, C2] = [6.5025, 58.5225]
/** To the port's scale: see {@link msSsim}. */
const [FACTOR, POWER] = [550, 0.64]
/** A plane is not halved to fewer pixels than the window has. */
const LEAST = 11

/**
 * Multi-scale structural similarity, to check what another metric says: other values, other colours, another formula.
 * In TypeScript and slow, about a second per megapixel.
 *
 * The similarity s (0–1) stands on the port's scale as 100 − 550 · (1 − s)^0.64: fitted to SSIMULACRA2's scores of 96
 * encodes of 8 photographs (JPEG, WebP, AVIF; scores 30–90; 500 pixels wide). Half of those agree within 2 points, nine
 * of ten within 8: it shows which way things go, not where a target is.
 *
 * {@link https://doi.org/10.1109/ACSSC.2003.1292216}
 */
export function msSsim(): QualityMetric {
  return {
    name: 'MS-SSIM',
    prepare(reference) {
      checkPixels(reference)
      let prepared: readonly (readonly Plane[])[] | undefined = BACKGROUNDS.map((on) => lumaChroma(reference, on))
      const opaque = isOpaque(reference)
      return {
        score(candidate: Pixels): number {
          if (prepared === undefined) throw MetricFreed()
          checkPixels(candidate, reference)
          const backgrounds = opaque && isOpaque(candidate) ? prepared.slice(0, 1) : prepared
          const similarities = backgrounds.map((planes, index) => {
            const others = lumaChroma(candidate, BACKGROUNDS[index]!)
            return planes.reduce(
              (sum, plane, channel) => sum + CHANNELS[channel]! * similarity(plane, others[channel]!),
              0,
            )
          })
          return onScale(Math.min(...similarities))
        },
        free(): void {
          prepared = undefined
        },
      }
    },
  }
}

function onScale(likeness: number): number {
  return 100 - FACTOR * Math.max(0, 1 - likeness) ** POWER
}

/** 1 for the same; scales that the picture is too small for leave their weight to the others. */
function similarity(one: Plane, other: Plane): number {
  let product = 1
  let weights = 0
  for (const [scale, weight] of SCALES.entries()) {
    const smallest = scale === SCALES.length - 1 || Math.ceil(Math.min(one.width, one.height) / 2) < LEAST
    const { structure, luminance } = compare(one, other)
    product *= Math.max(0, smallest ? structure * luminance : structure) ** weight
    weights += weight
    if (smallest) break
    one = halve(one)
    other = halve(other)
  }
  return product ** (1 / weights)
}

/** Means over the picture: of contrast and structure, and of those times luminance relative to them. */
function compare(one: Plane, other: Plane): { structure: number; luminance: number } {
  const [mean1, mean2] = [blurPlane(one).values, blurPlane(other).values]
  const square1 = blurPlane(times(one, one)).values
  const square2 = blurPlane(times(other, other)).values
  const product = blurPlane(times(one, other)).values
  let [structure, whole] = [0, 0]
  for (let at = 0; at < mean1.length; at++) {
    const [m1, m2] = [mean1[at]!, mean2[at]!]
    const variances = square1[at]! - m1 * m1 + square2[at]! - m2 * m2
    const here = (2 * (product[at]! - m1 * m2) + C2) / (variances + C2)
    structure += here
    whole += (here * (2 * m1 * m2 + C1)) / (m1 * m1 + m2 * m2 + C1)
  }
  return { structure: structure / mean1.length, luminance: structure === 0 ? 0 : whole / structure }
}

function times(one: Plane, other: Plane): Plane {
  return { ...one, values: one.values.map((value, at) => value * other.values[at]!) }
}

function halve({ width, height, values }: Plane): Plane {
  const [wide, high] = [Math.ceil(width / 2), Math.ceil(height / 2)]
  const half = new Float32Array(wide * high)
  for (let y = 0; y < high; y++) {
    const [above, below] = [2 * y * width, Math.min(2 * y + 1, height - 1) * width]
    for (let x = 0; x < wide; x++) {
      const [left, right] = [2 * x, Math.min(2 * x + 1, width - 1)]
      half[y * wide + x] =
        (values[above + left]! + values[above + right]! + values[below + left]! + values[below + right]!) / 4
    }
  }
  return { width: wide, height: high, values: half }
}
