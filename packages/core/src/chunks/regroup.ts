import type { Cluster } from './cluster.ts'
import type { ClusterGraph } from './cluster-graph.ts'
import { keepsPromises, mayMeet } from './merge-rules.ts'
import type { OrderGuard } from './order-guard.ts'

/**
 * Merges parts into given groups, as far as promises let it: a part that does not fit starts another cluster of its group,
 * which the following may join.
 *
 * @param groups Lists of parts; a part stands in one list at most.
 * @param guard Also keeps the order of side effects and styles, as far as it looks.
 * @returns Whether every group became one cluster.
 */
export function regroup(graph: ClusterGraph, groups: readonly (readonly number[])[], guard?: OrderGuard): boolean {
  let complete = true
  for (const group of groups) {
    const made: number[] = []
    for (const part of group) {
      const own = graph.clusters[graph.clusterOfPart[part]!]!
      const host = made
        .map((id) => graph.clusters[graph.clusterOfPart[id]!]!)
        .find((candidate) => candidate !== own && fits(graph, [candidate, own], guard))
      if (host === undefined) made.push(part)
      else graph.merge(host, own)
    }
    complete &&= made.length <= 1
  }
  return complete
}

function fits(graph: ClusterGraph, [a, b]: readonly [Cluster, Cluster], guard: OrderGuard | undefined): boolean {
  if (!mayMeet(graph, a, b) || graph.wouldCycle(a, b)) return false
  if (!keepsPromises(graph, a, b, graph.effectOfMerge(a, b))) return false
  return guard === undefined || guard.allows(graph, a, b)
}
