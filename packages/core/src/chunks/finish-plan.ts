import { checkPins } from './check-pins.ts'
import { plannedNetwork } from './chunk-network.ts'
import type { ChunkPlan, PlannedChunk } from './chunk-plan.ts'
import type { ClusterGraph } from './cluster-graph.ts'
import { exactCost, planCost } from './plan-cost.ts'
import type { PlanInput } from './plan-input.ts'
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
  const { editBytes, appEditBytes, packageEditBytes } = input.options.promises
  // As far as they were loosened for first visits, and without the room that was left below them.
  const room = options.promises.editBytes / editBytes
  const limits = {
    appEditBytes: Math.round(appEditBytes * room),
    packageEditBytes: Math.round(packageEditBytes * room),
  }
  // Heavy parts are large by choice, not because nothing can divide them.
  const indivisible = graph.parts.filter(({ heavy }) => !heavy)
  const parts = indivisible.map(({ modules }) => modules.map((module) => input.index.modules[module]!.id))
  return {
    version: 1,
    strategy: 'auto',
    chunks,
    limits,
    promises: promisesOf(input, plannedNetwork(input, chunks), {
      promises: { ...options.promises, ...limits },
      indivisible: parts,
    }),
    cost: { before: exactCost(input), after: planCost(graph) },
    warnings: [...checkPins(input), ...brokenTogether(input, chunks), ...brokenApart(input, chunks)],
  }
}

function brokenTogether({ options }: PlanInput, chunks: readonly PlannedChunk[]): string[] {
  return options.pins.together.flatMap((ids, pin) => {
    const own = new Set(ids)
    const held = chunks.filter(({ modules }) => modules.some((id) => own.has(id))).length
    if (held <= 1) return []
    return [`The pin together[${pin}] is kept in ${held} chunks instead of one, which would break a promise.`]
  })
}

function brokenApart({ options }: PlanInput, chunks: readonly PlannedChunk[]): string[] {
  return options.pins.apart.flatMap((ids, pin) => {
    const own = new Set(ids)
    const mixed = chunks.find(({ modules }) => modules.some((id) => own.has(id)) && modules.some((id) => !own.has(id)))
    if (mixed === undefined) return []
    const [inside, outside] = [mixed.modules.find((id) => own.has(id))!, mixed.modules.find((id) => !own.has(id))!]
    return [
      `The pin apart[${pin}] cannot be kept: ${inside} shares a chunk with ${outside}, for a circle of imports or an order ties them together.`,
    ]
  })
}
