import { bitsOf, hasBit } from './bitset.ts'
import type { Cluster } from './cluster.ts'
import type { ClusterGraph } from './cluster-graph.ts'
import type { OrderCheck, OrderedChunks } from './order-check.ts'

/** Load points tried per merge; an order that a merge turns round is mostly turned round wherever both are loaded. */
const tried = 3
/** Chunks looked at over a whole planning, some 2 s of work; what is not looked at is found when the plan is complete. */
const budget = 4_000_000

/** Tries merges for the order of side effects and styles before they are made. */
export class OrderGuard {
  readonly #check: OrderCheck
  #spent = 0

  constructor(check: OrderCheck) {
    this.#check = check
  }

  /** False when the merge is known to turn an order round. */
  allows(graph: ClusterGraph, a: Cluster, b: Cluster): boolean {
    if (this.#spent > budget) return true
    const loaded = graph.closure(a)
    for (const id of graph.closure(b)) loaded.add(id)
    this.#spent += loaded.size
    // What runs nothing that others can tell may run at any time.
    if (![...loaded].some((id) => graph.clusters[id]!.effects.length > 0)) return true
    const both = bitsOf(a.load).filter((point) => hasBit(b.load, point))
    const points = both.length <= tried ? both : [both[0]!, both[both.length >> 1]!, both.at(-1)!]
    this.#spent += points.length * loaded.size * 2
    return this.#check.check(asIfMerged(graph, a, b), points).length === 0
  }
}

export function orderedClusters(graph: ClusterGraph): OrderedChunks {
  return {
    chunkAt: (id) => graph.clusters[id]!,
    startsAt: (point) => graph.startParts[point]!.map((part) => graph.clusterOfPart[part]!),
  }
}

function asIfMerged(graph: ClusterGraph, a: Cluster, b: Cluster): OrderedChunks {
  const one = (id: number): number => (id === b.id ? a.id : id)
  const imports = new Set([...a.imports, ...b.imports])
  imports.delete(a.id)
  imports.delete(b.id)
  const merged = {
    first: Math.min(a.first, b.first),
    imports,
    effects: [...a.effects, ...b.effects].toSorted((x, y) => x - y),
  }
  return {
    chunkAt: (id) => {
      if (id === a.id) return merged
      const cluster = graph.clusters[id]!
      return cluster.imports.has(b.id) ? { ...cluster, imports: new Set([...cluster.imports].map(one)) } : cluster
    },
    startsAt: (point) => graph.startParts[point]!.map((part) => one(graph.clusterOfPart[part]!)),
  }
}
