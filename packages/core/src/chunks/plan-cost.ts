import { bitsOf } from './bitset.ts'
import type { ClusterGraph } from './cluster-graph.ts'
import { addCosts, chunkCost, type Cost } from './cost-model.ts'
import { logUnchanged } from './log-unchanged.ts'
import { type PlanInput, visitsOf } from './plan-input.ts'
import { useShare } from './use-share.ts'

/** What the plan costs per visit, part by part; its total is what the planner made small. */
export function planCost(graph: ClusterGraph): Cost {
  const { input } = graph
  const costs = [...graph.alive()].map((cluster) => {
    const use = useShare({ points: cluster.load, visits: cluster.visits }, input.totals)
    return chunkCost({ weight: cluster.weight, use, logUnchanged: cluster.logUnchanged }, input.model)
  })
  return addCosts(costs, input.options.coefficients)
}

/** What the chunks of the exact pass cost, taken as they are. */
export function exactCost(input: PlanInput): Cost {
  const { index, weights, reach } = input
  const costs = index.atomModules.map((members, atom) => {
    const points = reach[atom]!
    return chunkCost(
      {
        weight: members.reduce((sum, module) => sum + weights[module]!, 0),
        use: useShare({ points, visits: visitsOf(bitsOf(points), input) }, input.totals),
        logUnchanged: logUnchanged(members.map((module) => index.modules[module]!)),
      },
      input.model,
    )
  })
  return addCosts(costs, input.options.coefficients)
}
