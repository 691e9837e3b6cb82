import type { Cluster } from './cluster.ts'
import { ClusterGraph } from './cluster-graph.ts'
import { keepOrder } from './keep-order.ts'
import { meetGoals, shortfall } from './meet-goals.ts'
import { mergeClusters } from './merge-clusters.ts'
import type { OrderCheck } from './order-check.ts'
import { OrderGuard } from './order-guard.ts'
import type { Part } from './part.ts'
import { regroup } from './regroup.ts'

/**
 * Finds a place for parts that could not stay in their chunk, because other routes reach them now or an order would turn
 * round: each on its own would be a request, and one edit of a shared module uproots dozens. They join what is new, each
 * other, and chunks that lost parts and are new files anyway; chunks that are as they were take them in only where
 * routes would else make more requests than the goals allow.
 */
export function rehomeParts(graph: ClusterGraph, check: OrderCheck): ClusterGraph {
  const stays = heirOfEach(graph)
  if (stays.size === [...graph.alive()].filter(({ kept }) => kept !== null).length) return graph
  const sparing = mergedAgain(graph, check, (cluster) => settled(graph, stays, cluster))
  if (shortfall(sparing) === 0) return sparing
  const open = mergedAgain(graph, check, (cluster) => ({ ...settled(graph, stays, cluster), whole: false }))
  return shortfall(open) < shortfall(sparing) ? open : sparing
}

type Settled = Pick<Part, 'kept' | 'uprooted' | 'whole'>

/** Of the clusters that were one chunk, the one with its entry goes on as that chunk; without one, the heaviest. */
function heirOfEach(graph: ClusterGraph): Map<string, Cluster> {
  const stays = new Map<string, Cluster>()
  for (const cluster of graph.alive()) {
    if (cluster.kept === null) continue
    const other = stays.get(cluster.kept)
    if (other === undefined || comesBefore(cluster, other)) stays.set(cluster.kept, cluster)
  }
  return stays
}

function comesBefore(a: Cluster, b: Cluster): boolean {
  return a.entries === b.entries ? a.weight > b.weight : a.entries > b.entries
}

function settled(graph: ClusterGraph, stays: ReadonlyMap<string, Cluster>, cluster: Cluster): Settled {
  if (cluster.kept === null) return { kept: null, uprooted: false, whole: false }
  if (stays.get(cluster.kept) !== cluster) return { kept: null, uprooted: true, whole: false }
  const all = graph.parts.filter(({ kept }) => kept === cluster.kept).length
  const own = cluster.parts.filter((part) => graph.parts[part]!.kept === cluster.kept).length
  return { kept: cluster.kept, uprooted: false, whole: own === all }
}

function mergedAgain(graph: ClusterGraph, check: OrderCheck, settle: (cluster: Cluster) => Settled): ClusterGraph {
  const clusters = [...graph.alive()]
  const settledAt = new Map(clusters.map((cluster) => [cluster.id, settle(cluster)]))
  const parts = graph.parts.map((part, at) => ({ ...part, ...settledAt.get(graph.clusterOfPart[at]!)! }))
  const again = new ClusterGraph(graph.input, parts)
  regroup(
    again,
    clusters.map((cluster) => cluster.parts).filter((group) => group.length > 1),
  )
  const options = { guard: new OrderGuard(check), refused: new Set<number>() }
  mergeClusters(again, options)
  meetGoals(again, options)
  return keepOrder(again, check)
}
