import type { Cluster } from './cluster.ts'
import type { ClusterGraph } from './cluster-graph.ts'
import { keepsPromises, mayMeet } from './merge-rules.ts'
import type { OrderGuard } from './order-guard.ts'

/**
 * Merges parts into given groups, as far as promises let it: a part that does not fit starts another cluster of its group,
 * which the following may join.
 *
 * @param groups Lists of parts, what is imported before what imports it; a part stands in one list at most.
 * @param guard Also keeps the order of side effects and styles, as far as it looks.
 * @returns Whether every group became one cluster.
 */
export function regroup(graph: ClusterGraph, groups: readonly (readonly number[])[], guard?: OrderGuard): boolean {
  // What one merge brings along may make the next one fit, in another group, too.
  for (;;) {
    const pieces = groups.map((group) => joinGroup(graph, group, guard))
    if (pieces.every(({ merges }) => merges === 0)) return pieces.every(({ left }) => left <= 1)
  }
}

function joinGroup(
  graph: ClusterGraph,
  group: readonly number[],
  guard: OrderGuard | undefined,
): { readonly merges: number; readonly left: number } {
  const clusterOf = (part: number): Cluster => graph.clusters[graph.clusterOfPart[part]!]!
  const made: number[] = []
  let merges = 0
  for (const part of group) {
    const own = clusterOf(part)
    if (made.some((other) => clusterOf(other) === own)) continue
    const host = made.map(clusterOf).find((candidate) => fits(graph, [candidate, own], guard))
    if (host === undefined) made.push(part)
    else {
      graph.merge(host, own)
      merges++
    }
  }
  return { merges, left: made.length }
}

function fits(graph: ClusterGraph, [a, b]: readonly [Cluster, Cluster], guard: OrderGuard | undefined): boolean {
  if (!mayMeet(graph, a, b) || graph.wouldCycle(a, b)) return false
  if (!keepsPromises(graph, a, b, graph.effectOfMerge(a, b))) return false
  return guard === undefined || guard.allows(graph, a, b)
}
