import { emptyBits, setBit } from './bitset.ts'
import type { ChunkNetwork } from './chunk-network.ts'
import { addCosts, chunkCost, type Cost } from './cost-model.ts'
import { logUnchanged } from './log-unchanged.ts'
import { type PlanInput, visitsOf } from './plan-input.ts'
import { useShare } from './use-share.ts'

/**
 * What chunks cost per visit, whoever made them: the same as `evaluatePlan` finds, in a fraction of the time, for those who
 * ask for the price of many a regrouping.
 */
export function networkCost(input: PlanInput, network: ChunkNetwork): Cost {
  const { index, weights, points, totals, model } = input
  const pointsOf = network.chunks.map((): number[] => [])
  points.forEach((_, point) => {
    for (const chunk of network.loadedAt(point)) pointsOf[chunk]!.push(point)
  })
  const costs = network.chunks.map(({ modules }, chunk) => {
    const bits = emptyBits(points.length)
    for (const point of pointsOf[chunk]!) setBit(bits, point)
    return chunkCost(
      {
        weight: modules.reduce((sum, module) => sum + weights[module]!, 0),
        use: useShare({ points: bits, visits: visitsOf(pointsOf[chunk]!, input) }, totals),
        logUnchanged: logUnchanged(modules.map((module) => index.modules[module]!)),
      },
      model,
    )
  })
  return addCosts(costs, input.options.coefficients)
}
