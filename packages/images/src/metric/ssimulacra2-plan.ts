import { ssimulacra2Weights } from './ssimulacra2-constants.ts'
import { ssimulacra2Scales, sumsPerChannel } from './ssimulacra2-curve.ts'

/**
 * Norms that weigh less than this in the sum are not computed where a whole channel of a scale has no others. All weights
 * left out come to 0.008, of 888, and move no score of the drawn pairs by more than 0.001; the full size, three quarters
 * of the work, is then looked at in Y alone.
 */
const LEAST_WEIGHT = 0.01

/**
 * What is computed: for each scale, full size in the lowest bits, three bits for X, Y and B − Y. Weights lie by channel,
 * then scale.
 */
export const ssimulacra2Plan: number = Array.from({ length: 3 * ssimulacra2Scales }, (_, bit) => {
  const [scale, channel] = [Math.trunc(bit / 3), bit % 3]
  const at = (channel * ssimulacra2Scales + scale) * sumsPerChannel
  const counts = ssimulacra2Weights.slice(at, at + sumsPerChannel).some((weight) => weight >= LEAST_WEIGHT)
  return counts ? 1 << bit : 0
}).reduce((plan, bit) => plan | bit, 0)
