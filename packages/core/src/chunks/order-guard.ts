import { bitsOf, hasBit, union } from './bitset.ts'
import type { Cluster } from './cluster.ts'
import type { ClusterGraph } from './cluster-graph.ts'
import type { OrderCheck, OrderedChunks } from './order-check.ts'
import { inImportOrder } from './run-order.ts'

/** Load points tried per merge: the rest is found when the plan is complete. */
const tried = 6
/** Chunks gone through over a whole planning, some seconds; beyond it, merges are made untried. */
const budget = 20_000_000

/** Tries merges for the order of side effects and styles before they are made. */
export class OrderGuard {
  readonly #check: OrderCheck
  /** Points at which an order is turned round already, by a merge that was not tried there: no reason to refuse others. */
  readonly #lost = new Set<number>()
  #spent = 0

  constructor(check: OrderCheck) {
    this.#check = check
  }

  /** False when the merge is known to turn an order round. */
  allows(graph: ClusterGraph, a: Cluster, b: Cluster): boolean {
    if (this.#spent > budget || (!a.carries && !b.carries)) return true
    const points = this.#pointsToTry(graph, a, b)
    const hasRunAt = runsBefore(graph, a, b)
    const after = this.#check.tryOut({ ...asIfMerged(graph, a, b), hasRunAt }, points)
    this.#spent += after.visited
    if (after.broken.length === 0) return true
    const before = this.#check.tryOut(
      { ...orderedClusters(graph), hasRunAt },
      new Set(after.broken.map(({ point }) => point)),
    )
    this.#spent += before.visited
    for (const { point } of before.broken) this.#lost.add(point)
    return after.broken.every(({ point }) => this.#lost.has(point))
  }

  /**
   * Points that load either, for then they load both. What runs on the page before any route runs first and in the same order on all of its routes, so
   * the page stands for them.
   */
  #pointsToTry(graph: ClusterGraph, a: Cluster, b: Cluster): number[] {
    const { points } = graph.input
    const either = bitsOf(union(a.load, b.load))
    const pages = new Set(
      either.filter((point) => points[point]!.kind === 'page').map((point) => points[point]!.starts[0]),
    )
    return either
      .filter((point) => points[point]!.kind === 'page' || !pages.has(points[point]!.starts[0]))
      .filter((point) => !this.#lost.has(point))
      .slice(0, tried)
  }
}

/** What a page loads before its routes, where a merge does not touch it: only what comes after can change. */
function runsBefore(
  graph: ClusterGraph,
  a: Cluster,
  b: Cluster,
): (point: number) => ((chunk: number) => boolean) | undefined {
  const { points, pages } = graph.input
  return (point) => {
    const [start] = points[point]!.starts
    const page = pages.find((each) => points[each]!.name === start)
    if (page === undefined || hasBit(a.load, page) || hasBit(b.load, page)) return undefined
    return (chunk) => hasBit(graph.clusters[chunk]!.load, page)
  }
}

export function orderedClusters(graph: ClusterGraph): OrderedChunks {
  return {
    chunkAt: (id) => graph.ordered(graph.clusters[id]!),
    startsAt: (point) => graph.startParts[point]!.map((part) => graph.clusterOfPart[part]!),
  }
}

function asIfMerged(graph: ClusterGraph, a: Cluster, b: Cluster): OrderedChunks {
  const one = (id: number): number => (id === b.id ? a.id : id)
  const first = Math.min(a.first, b.first)
  const firstOf = (id: number): number => (id === a.id ? first : graph.clusters[id]!.first)
  // What loads the one without effects would come to load some.
  const also = a.carries && b.carries ? null : importersOf(graph, a.carries ? b : a)
  const touched = new Set([...a.importers, ...b.importers, ...(also ?? [])])
  const carries = (id: number): boolean => id === a.id || graph.clusters[id]!.carries || also?.has(id) === true
  const runOf = (imports: Iterable<number>): number[] =>
    inImportOrder(new Set([...imports].map(one).filter(carries)), firstOf)
  const merged = {
    imports: runOf([...a.imports, ...b.imports]).filter((id) => id !== a.id),
    effects: [...a.effects, ...b.effects].toSorted((x, y) => x - y),
  }
  return {
    chunkAt: (id) => {
      if (id === a.id) return merged
      const cluster = graph.clusters[id]!
      return touched.has(id) ? { imports: runOf(cluster.imports), effects: cluster.effects } : graph.ordered(cluster)
    },
    startsAt: (point) => graph.startParts[point]!.map((part) => one(graph.clusterOfPart[part]!)),
  }
}

/** All that load a cluster, near and far. */
function importersOf(graph: ClusterGraph, cluster: Cluster): Set<number> {
  const found = new Set(cluster.importers)
  for (const id of found) for (const importer of graph.clusters[id]!.importers) found.add(importer)
  return found
}
