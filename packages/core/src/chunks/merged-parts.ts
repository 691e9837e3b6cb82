import { ClusterGraph } from './cluster-graph.ts'
import type { CostModel } from './cost-model.ts'
import { groupParts } from './group-parts.ts'
import { keepOrder } from './keep-order.ts'
import { meetGoals } from './meet-goals.ts'
import { mergeClusters } from './merge-clusters.ts'
import type { OrderCheck } from './order-check.ts'
import { orderedClusters, OrderGuard } from './order-guard.ts'
import { pageEffects } from './page-effects.ts'
import type { PlanInput } from './plan-input.ts'
import { regroup } from './regroup.ts'
import { repackClusters } from './repack-clusters.ts'
import { settleParts } from './settle-parts.ts'

/** A plan made by merging, with what another way of grouping the same parts starts from. */
export interface MergedParts {
  readonly graph: ClusterGraph
  /** Parts that belong together whatever they cost: style sheets by load, the framework, pins. */
  readonly fixed: readonly (readonly number[])[]
  /** {@link pageEffects} */
  readonly effects: readonly (readonly number[])[]
  /** The prices at which the goals for requests were met, as far as they were. */
  readonly raised: CostModel
}

export interface MergedPartsOptions {
  /** Packs parts by size before any two are merged for what they cost: near as good a plan, in half the time. Default false. */
  readonly packFirst?: boolean
}

/** Splits, merges where it pays, and takes back what turns an order round. */
export function mergedParts(
  input: PlanInput,
  check: OrderCheck,
  { packFirst = false }: MergedPartsOptions = {},
): MergedParts {
  const parts = settleParts(input, check)
  const graph = new ClusterGraph(input, parts)
  const loadOf = (part: number): string => graph.clusters[graph.clusterOfPart[part]!]!.load.join()
  const fixed = [
    ...groupParts(graph, (part) => (parts[part]!.kind === 'styles' ? loadOf(part) : null)).values(),
    ...groupParts(graph, (part) => (parts[part]!.kind === 'framework' ? 'framework' : null)).values(),
    ...groupParts(graph, (part) => (parts[part]!.together === -1 ? null : parts[part]!.together)).values(),
  ]
  const effects = pageEffects(graph, check).filter((group) => keepsOrder(new ClusterGraph(input, parts), group, check))
  const guard = new OrderGuard(check)
  const packs = packFirst ? repackClusters(graph) : []
  regroup(graph, effects)
  regroup(graph, [...fixed, ...packs], guard)
  const options = { guard, refused: new Set<number>() }
  mergeClusters(graph, packFirst ? { ...options, overFetchPrices: [4, 1] } : options)
  const raised = meetGoals(graph, options)
  return { graph: keepOrder(graph, check), fixed, effects, raised }
}

/** Half of a group may turn round what all of it puts right: it is not judged pair by pair. */
function keepsOrder(graph: ClusterGraph, group: readonly number[], check: OrderCheck): boolean {
  regroup(graph, [group])
  return check.check(orderedClusters(graph)).length === 0
}
