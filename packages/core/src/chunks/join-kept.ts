import { ClusterGraph } from './cluster-graph.ts'
import { groupParts } from './group-parts.ts'
import { type OrderCheck, pathTo } from './order-check.ts'
import { orderedClusters, OrderGuard } from './order-guard.ts'
import type { Part } from './part.ts'
import type { PlanInput } from './plan-input.ts'
import { regroup } from './regroup.ts'

/** How often chunks are joined anew: each round goes through the whole app, and the first few find nearly all to blame. */
const rounds = 8

/**
 * Joins parts to the chunks they were in before. All at once, for half of a chunk may turn an order round that the whole of it
 * keeps; where the result turns one round all the same, the chunks on the way to it are joined part by part, after all
 * others, and without the parts that do harm. To take such a chunk apart afterwards would cost all of it instead.
 */
export function joinKept(input: PlanInput, check: OrderCheck, parts: readonly Part[]): ClusterGraph {
  const careful = new Set<string>()
  for (let round = 1; ; round++) {
    const graph = new ClusterGraph(input, parts)
    const groups = [...groupParts(graph, (part) => parts[part]!.kept)]
    const groupsOf = (care: boolean): number[][] =>
      groups.filter(([name]) => careful.has(name) === care).map(([, group]) => group)
    regroup(graph, groupsOf(false))
    if (careful.size > 0) regroup(graph, groupsOf(true), new OrderGuard(check))
    const blamed = keptOnWay(graph, check).filter((name) => !careful.has(name))
    if (blamed.length === 0 || round === rounds) return graph
    for (const name of blamed) careful.add(name)
  }
}

/** Chunks of several parts on the way to a module that runs too early, or to the one that should run before it. */
function keptOnWay(graph: ClusterGraph, check: OrderCheck): string[] {
  const ordered = orderedClusters(graph)
  return check.check(ordered).flatMap(({ early, late, point }) =>
    [early, late]
      .flatMap((module) => pathTo(module, point, ordered))
      .map((id) => graph.clusters[id]!)
      .flatMap(({ kept, parts }) => (kept === null || parts.length === 1 ? [] : [kept])),
  )
}
