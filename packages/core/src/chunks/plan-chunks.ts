import { meetGoals, shortfall } from './meet-goals.ts'
import { checkPins } from './check-pins.ts'
import type { ChunkFacts } from './chunk-facts.ts'
import type { ChunkPlan } from './chunk-plan.ts'
import { ClusterGraph } from './cluster-graph.ts'
import { keepOrder } from './keep-order.ts'
import { mergeClusters } from './merge-clusters.ts'
import { OrderCheck } from './order-check.ts'
import { OrderGuard } from './order-guard.ts'
import { partsTogether } from './parts-together.ts'
import type { Part } from './part.ts'
import { type PlanInput, planInput } from './plan-input.ts'
import { type PlanOptions, resolvePlanOptions } from './plan-options.ts'
import { promisesOf } from './promises-of.ts'
import { repackClusters } from './repack-clusters.ts'
import { regroup } from './regroup.ts'
import { settleParts } from './settle-parts.ts'
import { exactCost, planCost } from './plan-cost.ts'
import { toChunkPlan } from './to-chunk-plan.ts'

/**
 * Plans chunks: splits the atoms of an exact pass where their modules change for different reasons, then merges what is
 * cheaper together, under promises that are never broken for a gain: hardly any byte without need, lazy code stays lazy, no
 * chunk cycles, side effects and styles in their order, an edit stays cheap.
 *
 * Pure: the same facts and options give the same plan, byte for byte, whatever the order of the facts' lists. Time grows about
 * linearly: one second for some 4000 modules.
 *
 * @throws FP_CHUNKS_PIN_NOTHING when a pin names a module that is not in the facts; FP_CHUNKS_PINS_DISAGREE when two pins
 * contradict each other.
 * @example
 * const plan = planChunks(factsFromGraph({ graph, routes: [{ route: '/', entries: ['index.html', 'src/home.tsx'] }] }))
 */
export function planChunks(facts: ChunkFacts, options: PlanOptions = {}): ChunkPlan {
  const input = planInput(facts, resolvePlanOptions(options))
  const warnings = checkPins(input)
  const graph = planGraph(input, { warnings })
  return finishPlan(graph, warnings)
}

/** The outcome as a plan, with its promises checked and its cost beside that of the exact chunks. */
export function finishPlan(graph: ClusterGraph, warnings: readonly string[]): ChunkPlan {
  const { input } = graph
  return toChunkPlan(graph, {
    strategy: 'auto',
    promises: promisesOf(graph),
    cost: { before: exactCost(input), after: planCost(graph) },
    warnings,
  })
}

export interface PlanGraphOptions {
  /** Filled with what could not be kept. */
  readonly warnings: string[]
  /** Groups to start from, made of these parts. */
  readonly start?: (parts: readonly Part[]) => readonly (readonly number[])[]
}

/** The planning itself, up to a graph whose orders hold. */
export function planGraph(input: PlanInput, { warnings, start = () => [] }: PlanGraphOptions): ClusterGraph {
  const check = new OrderCheck(input)
  const parts = settleParts(input, check)
  const guard = new OrderGuard(check)
  const together = [...frameworkTogether(parts), ...partsTogether(input, parts)]
  const grouped = (groups: readonly (readonly number[])[]): ClusterGraph => {
    const graph = new ClusterGraph(input, parts)
    regroup(graph, together, guard)
    regroup(graph, groups, guard)
    return graph
  }
  const merged = grouped(start(parts))
  const options = { guard, refused: new Set<number>() }
  mergeClusters(merged, options)
  const raised = meetGoals(merged, options)
  const first = keepOrder(merged, check)

  const repacked = grouped(repackClusters(first))
  repacked.setModel(raised)
  mergeClusters(repacked, { guard, refused: new Set(), overFetchPrices: [4, 1] })
  repacked.setModel(input.model)
  const second = keepOrder(repacked, check)
  const best = isBetter(second, first) ? second : first
  if (!areTogether(best, partsTogether(input, parts))) {
    warnings.push("The pin 'together' could not be kept in full: one chunk of these modules would break a promise.")
  }
  return best
}

function isBetter(graph: ClusterGraph, than: ClusterGraph): boolean {
  const [ours, theirs] = [shortfall(graph), shortfall(than)]
  return ours === theirs ? graph.totalCost < than.totalCost : ours < theirs
}

function frameworkTogether(parts: readonly Part[]): number[][] {
  return [parts.flatMap((part, id) => (part.kind === 'framework' ? [id] : []))]
}

function areTogether(graph: ClusterGraph, groups: readonly (readonly number[])[]): boolean {
  return groups.every((group) => new Set(group.map((part) => graph.clusterOfPart[part])).size <= 1)
}
