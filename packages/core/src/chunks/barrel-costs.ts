import { hasBit } from './bitset.ts'
import type { ChunkFacts } from './chunk-facts.ts'
import { type Barrel, findBarrels } from './find-barrels.ts'
import type { ModuleGraph, ModuleNode } from './module-graph.ts'
import { type PlanInput, planInput } from './plan-input.ts'
import { resolvePlanOptions } from './plan-options.ts'

/** A barrel file, and what comes to routes through it. */
export interface BarrelCost extends Barrel {
  /**
   * Routes that load code which only this file leads to, and how many compressed bytes of it. Importing what is used from
   * the files themselves can save at most that. Heaviest first.
   */
  readonly routes: readonly { readonly route: string; readonly bytes: number }[]
}

/** Barrels are looked into up to this many: each costs a walk per route. */
const mostBarrels = 20

/** Barrel files that tie several routes together: two or more load code that comes to them through the file alone. */
export function barrelCosts(graph: ModuleGraph, facts: ChunkFacts): BarrelCost[] {
  const input = planInput(facts, resolvePlanOptions())
  const nodes = new Map(graph.modules.map((module) => [module.id, module]))
  const routes = input.points.flatMap((point, at) => (point.kind === 'route' ? [{ ...point, at }] : []))
  const reached = routes.map((route) => reachedCode(input, nodes, route.at))
  return findBarrels(graph)
    .slice(0, mostBarrels)
    .map((barrel): BarrelCost => {
      const tied = routes.flatMap(({ name, at }, route) => {
        const without = reachedCode(input, nodes, at, barrel.module)
        const lost = [...reached[route]!].filter((module) => !without.has(module))
        const bytes = Math.round(lost.reduce((sum, module) => sum + input.weights[module]!, 0))
        return bytes === 0 ? [] : [{ route: name, bytes }]
      })
      return { ...barrel, routes: tied.toSorted((a, b) => b.bytes - a.bytes || (a.route < b.route ? -1 : 1)) }
    })
    .filter(({ routes: tied }) => tied.length > 1)
    .toSorted((a, b) => most(b) - most(a) || (a.module < b.module ? -1 : 1))
}

function most({ routes }: BarrelCost): number {
  return routes.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** Modules with code that a load point loads and that import statements lead to, one file left aside. */
function reachedCode(
  { index, points, reach }: PlanInput,
  nodes: ReadonlyMap<string, ModuleNode>,
  point: number,
  aside?: string,
): Set<number> {
  const seen = new Set(points[point]!.starts)
  const code = new Set<number>()
  for (const id of seen) {
    const module = index.moduleAt.get(id)
    if (module !== undefined) {
      // What the bundler shook off on this way is not on it.
      if (!hasBit(reach[index.atomOf[module]!]!, point)) continue
      code.add(module)
    }
    for (const next of nodes.get(id)?.imports ?? []) if (next !== aside) seen.add(next)
  }
  return code
}
