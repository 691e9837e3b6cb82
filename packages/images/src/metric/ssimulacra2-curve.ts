import { ssimulacra2Curve, ssimulacra2Weights } from './ssimulacra2-constants.ts'

import type { Pixels } from './quality-metric.ts'

/** Sums of one channel at one scale: three error maps (structure, artefacts, lost detail), values and fourth powers. */
export const sumsPerChannel = 6
/** From 1:1 to 1:32. */
export const ssimulacra2Scales = 6
/** X, Y, B − Y. */
const CHANNELS = 3

/**
 * The score of the sums that the pixel work left: by scale, then channel, then map, then power. The scales are those of
 * a picture of this size in pixels, each half of the one before.
 */
export function ssimulacra2Curved(sums: Float64Array, { width, height }: Pick<Pixels, 'width' | 'height'>): number {
  let error = 0
  let index = 0
  for (let channel = 0; channel < CHANNELS; channel++) {
    for (let scale = 0; scale < ssimulacra2Scales; scale++) {
      const count = Math.ceil(width / 2 ** scale) * Math.ceil(height / 2 ** scale)
      const at = (scale * CHANNELS + channel) * sumsPerChannel
      for (const norm of [1, 4] as const) {
        for (let map = 0; map < 3; map++) {
          const mean = sums[at + 2 * map + (norm === 1 ? 0 : 1)]! / count
          error += ssimulacra2Weights[index++]! * (norm === 1 ? mean : Math.sqrt(Math.sqrt(mean)))
        }
      }
    }
  }
  const { scale, linear, square, cube, power } = ssimulacra2Curve
  const scaled = error * scale
  const curved = scaled * (linear + scaled * (square + scaled * cube))
  return curved > 0 ? 100 - 10 * curved ** power : 100
}
