import { checkPins } from './check-pins.ts'
import { plannedNetwork } from './chunk-network.ts'
import type { ChunkPlan } from './chunk-plan.ts'
import type { ClusterGraph } from './cluster-graph.ts'
import { exactCost, planCost } from './plan-cost.ts'
import type { ResolvedPlanOptions } from './plan-options.ts'
import { promisesOf } from './promises-of.ts'
import { toPlannedChunks } from './to-planned-chunks.ts'

/**
 * A finished graph as a plan: promises checked anew, its cost beside that of the exact chunks, warnings for what pins ask and
 * cannot have.
 *
 * @param options What was promised; the graph may have been made under stricter limits.
 */
export function finishPlan(graph: ClusterGraph, options: ResolvedPlanOptions): ChunkPlan {
  const { input } = graph
  const chunks = toPlannedChunks(graph)
  // Heavy parts are large by choice, not because nothing can divide them.
  const indivisible = graph.parts.filter(({ heavy }) => !heavy)
  const parts = indivisible.map(({ modules }) => modules.map((module) => input.index.modules[module]!.id))
  return {
    version: 1,
    strategy: 'auto',
    chunks,
    promises: promisesOf(input, plannedNetwork(input, chunks), { promises: options.promises, indivisible: parts }),
    cost: { before: exactCost(input), after: planCost(graph) },
    warnings: [...checkPins(input), ...brokenTogether(graph)],
  }
}

function brokenTogether(graph: ClusterGraph): string[] {
  const { pins } = graph.input.options
  const clusterOf = new Map(
    graph.parts.flatMap(({ modules }, part) =>
      modules.map((module) => [graph.input.index.modules[module]!.id, graph.clusterOfPart[part]!] as const),
    ),
  )
  return pins.together.flatMap((ids, pin) => {
    const chunks = new Set(ids.map((id) => clusterOf.get(id))).size
    if (chunks <= 1) return []
    return [`The pin together[${pin}] is kept in ${chunks} chunks instead of one, which would break a promise.`]
  })
}
