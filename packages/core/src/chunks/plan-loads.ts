import { hasBit } from './bitset.ts'
import type { ChunkFacts } from './chunk-facts.ts'
import { plannedNetwork } from './chunk-network.ts'
import type { ChunkPlan } from './chunk-plan.ts'
import type { LoadPoint } from './load-points.ts'
import { type PlanInput, planInput } from './plan-input.ts'
import { type PlanOptions, resolvePlanOptions } from './plan-options.ts'

/** One chunk as one load point sees it. */
export interface ChunkLoad {
  /** Name of the chunk. */
  readonly chunk: string
  /** Compressed bytes of it that the load point needs; what is missing to the chunk's own bytes is over-fetch. */
  readonly needed: number
  /** Compressed bytes of the whole chunk. */
  readonly bytes: number
}

/** What is loaded at one load point: a page, a route, or an `import()` within one. */
export interface PointLoads {
  readonly kind: LoadPoint['kind']
  readonly name: string
  /** Entry modules, in the order they load. */
  readonly starts: readonly string[]
  /** Heaviest first. */
  readonly loads: readonly ChunkLoad[]
}

/**
 * Which load points load which chunks of a plan, and how much of each they need: pages, then routes, then other
 * `import()`s, each by name. Chunks without code (bare facades) are left out.
 */
export function planLoads(facts: ChunkFacts, plan: Pick<ChunkPlan, 'chunks'>, options: PlanOptions = {}): PointLoads[] {
  return loadsOf(planInput(facts, resolvePlanOptions(options)), plan)
}

/** The same for facts that are worked up already. */
export function loadsOf(input: PlanInput, plan: Pick<ChunkPlan, 'chunks'>): PointLoads[] {
  const { index, points, reach, weights } = input
  const network = plannedNetwork(input, plan.chunks)
  return points.map(({ kind, name, starts }, point) => {
    const loads = [...network.loadedAt(point)]
      .filter((chunk) => chunk < plan.chunks.length)
      .map((chunk): ChunkLoad => {
        const { name: chunkName, compressedBytes } = plan.chunks[chunk]!
        const modules = network.chunks[chunk]!.modules
        const weigh = (list: readonly number[]): number => list.reduce((sum, module) => sum + weights[module]!, 0)
        const all = weigh(modules)
        const needed = weigh(modules.filter((module) => hasBit(reach[index.atomOf[module]!]!, point)))
        const share = all === 0 ? 1 : needed / all
        return { chunk: chunkName, needed: Math.round(share * compressedBytes), bytes: compressedBytes }
      })
    return { kind, name, starts, loads: loads.toSorted((a, b) => b.bytes - a.bytes || (a.chunk < b.chunk ? -1 : 1)) }
  })
}
