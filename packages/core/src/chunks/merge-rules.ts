import { hasBit, isSubset, sameBits } from './bitset.ts'
import type { Cluster } from './cluster.ts'
import type { ClusterGraph, MergeEffect } from './cluster-graph.ts'

/** Whether two clusters may become one chunk at all, judging by what they are. */
export function mayMeet(graph: ClusterGraph, a: Cluster, b: Cluster): boolean {
  if (a.kind === 'facade' || b.kind === 'facade' || a.kind === 'runtime' || b.kind === 'runtime') return false
  // What was planned before is added to, not planned anew.
  const wereTogether = a.kept !== null && a.kept === b.kept
  if (a.kept !== null && b.kept !== null && !wereTogether) return false
  // What had to leave its chunk changes one file by that; joining another that is as it was would change two.
  if ((a.uprooted && b.whole) || (b.uprooted && a.whole)) return false
  if (!wereTogether && (a.kind === 'framework') !== (b.kind === 'framework') && !(a.heavy && b.heavy)) return false
  if (a.apart !== b.apart) return false
  if (a.enemies.some((part) => graph.clusterOfPart[part] === b.id)) return false
  // A chunk stands for one entry: with two, the bundler would add a facade for each.
  if (a.entries > 0 && b.entries > 0) return false
  // An edit may cost more than promised in the few heavy modules only.
  if (!(a.heavy && b.heavy) && graph.isLarge(a, b)) return false
  return sameBits(a.load, b.load) || (mayBeLoadedBy(graph, a, b) && mayBeLoadedBy(graph, b, a))
}

/** Whether a cluster may be loaded wherever another is: what `keepsPromises` says of the two themselves, but quick to tell. */
function mayBeLoadedBy({ input }: ClusterGraph, cluster: Cluster, other: Cluster): boolean {
  if (isSubset(other.load, cluster.load)) return true
  if (cluster.effects.length > 0 || cluster.entries > 0) return false
  return input.pages.every((page) => hasBit(cluster.load, page) || !hasBit(other.load, page))
}

/**
 * Whether what a merge pulls in stays within the promises: nothing onto a page before its route, no side effect or style
 * anywhere new, bytes within the over-fetch budgets.
 */
export function keepsPromises(graph: ClusterGraph, a: Cluster, b: Cluster, { gains }: MergeEffect): boolean {
  if (gains.length === 0) return true
  // An entry's own code is loaded when it is asked for, not before.
  if (gains.some(({ cluster }) => (cluster === a.id && a.entries > 0) || (cluster === b.id && b.entries > 0)))
    return false
  const { points, options } = graph.input
  const extra = new Map<number, number>()
  let total = graph.overTotal
  for (const gain of gains) {
    const cluster = graph.clusters[gain.cluster]!
    if (cluster.effects.length > 0 || cluster.kind === 'facade') return false
    for (const point of gain.points) {
      const { kind } = points[point]!
      if (kind === 'page') return false
      if (kind === 'route') total += cluster.weight
      extra.set(point, (extra.get(point) ?? graph.over[point]!) + cluster.weight)
    }
  }
  if (total > options.promises.overFetch * graph.neededTotal) return false
  for (const [point, over] of extra) {
    if (over > options.promises.overFetchPerRoute * graph.needed[point]!) return false
  }
  return true
}
