import { ClusterGraph } from './cluster-graph.ts'
import { keepOrder } from './keep-order.ts'
import { mergeClusters } from './merge-clusters.ts'
import type { MergedParts } from './merged-parts.ts'
import type { OrderCheck } from './order-check.ts'
import { OrderGuard } from './order-guard.ts'
import { regroup } from './regroup.ts'
import { repackClusters } from './repack-clusters.ts'

/** The same parts packed anew and merged again: what pairwise merging leaves half full is filled. */
export function repackedParts({ graph, fixed, effects, raised }: MergedParts, check: OrderCheck): ClusterGraph {
  const repacked = new ClusterGraph(graph.input, graph.parts)
  const guard = new OrderGuard(check)
  regroup(repacked, effects)
  regroup(repacked, [...fixed, ...repackClusters(graph)], guard)
  repacked.setModel(raised)
  mergeClusters(repacked, { guard, refused: new Set(), overFetchPrices: [4, 1] })
  repacked.setModel(graph.input.model)
  return keepOrder(repacked, check)
}
