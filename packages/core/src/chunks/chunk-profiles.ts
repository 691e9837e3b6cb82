import type { ChunkFacts, ModuleFacts } from './chunk-facts.ts'
import type { ChunkPlan, PlannedChunk } from './chunk-plan.ts'
import { logUnchanged } from './log-unchanged.ts'
import { loadsOf, type PointLoads } from './plan-loads.ts'
import { planInput } from './plan-input.ts'
import { type PlanOptions, resolvePlanOptions } from './plan-options.ts'

/** When a chunk is loaded: with the first page, by several routes, by one, or when something in a route asks for it. */
export type ChunkKind = 'page' | 'shared' | 'route' | 'lazy'

/** A chunk as pictures show it. */
export interface ChunkProfile extends PlannedChunk {
  readonly kind: ChunkKind
  /** Probability that a deploy changes it, 0–1. */
  readonly churn: number
  /** Routes that load it, by name. */
  readonly routes: readonly string[]
  /** Hops until the browser can know of it: 0 for a page's own, one more per import or `import()` on the shortest way. */
  readonly depth: number
  readonly importedBy: readonly string[]
  /** Its modules with their compressed bytes, heaviest first. */
  readonly sizes: readonly { readonly id: string; readonly bytes: number }[]
}

export interface ChunkProfiles {
  /** In the order of the plan. */
  readonly chunks: readonly ChunkProfile[]
  readonly points: readonly PointLoads[]
}

/** All that the pictures of a plan show. */
export function chunkProfiles(
  facts: ChunkFacts,
  plan: Pick<ChunkPlan, 'chunks'>,
  options: PlanOptions = {},
): ChunkProfiles {
  const input = planInput(facts, resolvePlanOptions(options))
  const points = loadsOf(input, plan)
  const moduleOf = new Map(facts.modules.map((module) => [module.id, module]))
  const depth = loadDepths(plan.chunks, moduleOf, points)
  const weightOf = (id: string): number => Math.round(input.weights[input.index.moduleAt.get(id)!]!)
  const chunks = plan.chunks.map((chunk): ChunkProfile => {
    const loaders = points.filter(({ loads }) => loads.some((load) => load.chunk === chunk.name))
    const routes = loaders.filter(({ kind }) => kind === 'route').map(({ name }) => name)
    const byPage = loaders.some(({ kind }) => kind === 'page')
    return {
      ...chunk,
      kind: byPage ? 'page' : routes.length > 1 ? 'shared' : routes.length === 1 ? 'route' : 'lazy',
      churn: 1 - Math.exp(logUnchanged(chunk.modules.map((id) => moduleOf.get(id)!))),
      routes,
      depth: depth.get(chunk.name)!,
      importedBy: plan.chunks.filter(({ imports }) => imports.includes(chunk.name)).map(({ name }) => name),
      sizes: chunk.modules
        .map((id) => ({ id, bytes: weightOf(id) }))
        .toSorted((a, b) => b.bytes - a.bytes || (a.id < b.id ? -1 : 1)),
    }
  })
  return { chunks, points }
}

function loadDepths(
  chunks: readonly PlannedChunk[],
  moduleOf: ReadonlyMap<string, ModuleFacts>,
  points: readonly PointLoads[],
): Map<string, number> {
  const chunkOf = new Map(chunks.flatMap(({ name, modules }) => modules.map((id) => [id, name] as const)))
  const next = new Map(
    chunks.map(({ name, imports, modules }) => {
      const asked = modules.flatMap((id) => moduleOf.get(id)!.dynamicImports.flatMap((to) => chunkOf.get(to) ?? []))
      return [name, [...new Set([...imports, ...asked])]] as const
    }),
  )
  const depth = new Map<string, number>()
  const walk = (starts: readonly string[], from: number): void => {
    let layer = starts.filter((name) => !depth.has(name))
    for (let at = from; layer.length > 0; at++) {
      for (const name of layer) depth.set(name, at)
      layer = [...new Set(layer.flatMap((name) => next.get(name)!))].filter((name) => !depth.has(name))
    }
  }
  const startsOf = (kind: PointLoads['kind']): string[] =>
    points.filter((point) => point.kind === kind).flatMap(({ starts }) => starts.flatMap((id) => chunkOf.get(id) ?? []))
  walk([...new Set(startsOf('page'))], 0)
  // An entry that left no code hides the way; its chunks are a hop behind the page.
  const hidden = points.flatMap(({ loads }) => loads.map(({ chunk }) => chunk))
  walk([...new Set([...startsOf('route'), ...startsOf('lazy'), ...hidden])], depth.size === 0 ? 0 : 1)
  walk(
    chunks.map(({ name }) => name),
    1,
  )
  return depth
}
