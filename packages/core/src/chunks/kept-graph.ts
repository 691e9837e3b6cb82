import type { ClusterGraph } from './cluster-graph.ts'
import { joinKept } from './join-kept.ts'
import { keepOrder } from './keep-order.ts'
import { mergeClusters } from './merge-clusters.ts'
import { OrderCheck } from './order-check.ts'
import { OrderGuard } from './order-guard.ts'
import type { Part } from './part.ts'
import type { PlanInput } from './plan-input.ts'
import { withHeadroom } from './plan-options.ts'
import { rehomeParts } from './rehome-parts.ts'
import { settleParts } from './settle-parts.ts'

/** The chunk that a module was in before and is to stay in; null for none. */
export type KeptIn = (moduleId: string) => string | null

/** The graph in which modules stand where they stood, as far as promises let them, and new ones where they cost least. */
export function keptGraph(input: PlanInput, keptIn: KeptIn): ClusterGraph {
  const check = new OrderCheck(input)
  const graph = joinKept(input, check, keptParts(input, check, keptIn))
  mergeClusters(graph, { guard: new OrderGuard(check), refused: new Set() })
  return rehomeParts(keepOrder(graph, check), check)
}

/**
 * The parts that planning anew would have; only an atom in which one of them would hold modules of several chunks is split
 * along those chunks instead. New modules in a part of kept ones go where those are.
 */
function keptParts(input: PlanInput, check: OrderCheck, keptIn: KeptIn): Part[] {
  const { modules, atomOf, moduleAt } = input.index
  const namesIn = (part: Part): string[] =>
    part.modules.map((module) => keptIn(modules[module]!.id)).filter((name) => name !== null)
  // Split as planning anew does, which leaves some room below each limit.
  const tight = { ...input, options: withHeadroom(input.options) }
  const fresh = settleParts(tight, check)
  const mixed = new Set(fresh.filter((part) => new Set(namesIn(part)).size > 1).map(({ atom }) => atom))
  const parts =
    mixed.size === 0
      ? fresh
      : settleParts(tight, check, (id) => (mixed.has(atomOf[moduleAt.get(id)!]!) ? keptIn(id) : null))
  return parts.map((part) => ({ ...part, kept: mostFrequent(namesIn(part)) }))
}

function mostFrequent(names: readonly string[]): string | null {
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, list]) => ({ name, count: list.length }))
  return counts.toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))[0]?.name ?? null
}
