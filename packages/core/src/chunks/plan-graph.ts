import { ClusterGraph } from './cluster-graph.ts'
import { groupParts } from './group-parts.ts'
import { keepOrder } from './keep-order.ts'
import { meetGoals, shortfall } from './meet-goals.ts'
import { mergeClusters } from './merge-clusters.ts'
import type { OrderCheck } from './order-check.ts'
import { OrderGuard } from './order-guard.ts'
import { pageEffects } from './page-effects.ts'
import type { PlanInput } from './plan-input.ts'
import { regroup } from './regroup.ts'
import { repackClusters } from './repack-clusters.ts'
import { settleParts } from './settle-parts.ts'

/**
 * The planning itself: split, merge where it pays, pack the same parts anew and merge again, keep the better of the two, take
 * back what turns an order round.
 */
export function planGraph(input: PlanInput, check: OrderCheck): ClusterGraph {
  const guard = new OrderGuard(check)
  const parts = settleParts(input, check)
  const unmerged = new ClusterGraph(input, parts)
  const loadOf = (part: number): string => unmerged.clusters[unmerged.clusterOfPart[part]!]!.load.join()
  const fixed = [
    ...groupParts(unmerged, (part) => (parts[part]!.kind === 'styles' ? loadOf(part) : null)).values(),
    ...groupParts(unmerged, (part) => (parts[part]!.kind === 'framework' ? 'framework' : null)).values(),
    ...groupParts(unmerged, (part) => (parts[part]!.together === -1 ? null : parts[part]!.together)).values(),
  ]
  const effects = pageEffects(unmerged, check)
  const first = regrouped(unmerged, { effects, fixed, guard })
  const options = { guard, refused: new Set<number>() }
  mergeClusters(first, options)
  const raised = meetGoals(first, options)
  const merged = keepOrder(first, check)

  const second = regrouped(new ClusterGraph(input, parts), {
    effects,
    fixed: [...fixed, ...repackClusters(merged)],
    guard,
  })
  second.setModel(raised)
  mergeClusters(second, { guard, refused: new Set(), overFetchPrices: [4, 1] })
  second.setModel(input.model)
  const repacked = keepOrder(second, check)
  return isBetter(repacked, merged) ? repacked : merged
}

interface RegroupedOptions {
  readonly effects: readonly (readonly number[])[]
  readonly fixed: readonly (readonly number[])[]
  readonly guard: OrderGuard
}

function regrouped(graph: ClusterGraph, { effects, fixed, guard }: RegroupedOptions): ClusterGraph {
  // Half of them together may turn round what all of them put right: not to be judged one by one.
  regroup(graph, effects)
  regroup(graph, fixed, guard)
  return graph
}

function isBetter(graph: ClusterGraph, than: ClusterGraph): boolean {
  const [ours, theirs] = [shortfall(graph), shortfall(than)]
  return ours === theirs ? graph.totalCost < than.totalCost : ours < theirs
}
