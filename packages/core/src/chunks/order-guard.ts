import { bitsOf, hasBit, union } from './bitset.ts'
import type { Cluster } from './cluster.ts'
import type { ClusterGraph } from './cluster-graph.ts'
import type { OrderCheck, OrderedChunk, OrderedChunks } from './order-check.ts'
import { inImportOrder } from './run-order.ts'

/** Load points tried per merge: the rest is found when the plan is complete. */
const tried = 6
/** Chunks gone through over a whole planning, some seconds; beyond it, merges are made untried. */
const budget = 20_000_000

/** Tries merges of one graph for the order of side effects and styles before they are made. */
export class OrderGuard {
  readonly #check: OrderCheck
  /** Points at which an order is turned round already, by a merge that was not tried there: no reason to refuse others. */
  readonly #lost = new Set<number>()
  /** Points known to be in order. */
  readonly #kept = new Set<number>()
  #spent = 0

  constructor(check: OrderCheck) {
    this.#check = check
  }

  /** False when the merge is known to turn an order round; when true, it has to be made. */
  allows(graph: ClusterGraph, a: Cluster, b: Cluster): boolean {
    if (!a.carries && !b.carries) return true
    const either = this.#pointsToTry(graph, a, b)
    if (this.#spent > budget) return true
    const points = either.slice(0, tried)
    const hasRunAt = runsBefore(graph, a, b)
    const after = this.#check.tryOut({ ...asIfMerged(graph, a, b), hasRunAt }, points)
    this.#spent += after.visited
    const broken = new Set(after.broken.map(({ point }) => point))
    const unsure = [...broken].filter((point) => !this.#kept.has(point))
    if (unsure.length > 0) {
      const before = this.#check.tryOut({ ...orderedClusters(graph), hasRunAt }, unsure)
      this.#spent += before.visited
      for (const { point } of before.broken) this.#lost.add(point)
      for (const point of unsure) if (!this.#lost.has(point)) this.#kept.add(point)
    }
    if ([...broken].some((point) => !this.#lost.has(point))) return false
    for (const point of bitsOf(union(a.load, b.load))) this.#kept.delete(point)
    for (const point of points) if (!broken.has(point)) this.#kept.add(point)
    return true
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
  const also = a.carries && b.carries ? new Set<number>() : lightImportersOf(graph, a.carries ? b : a)
  const touched = new Set([...a.importers, ...b.importers])
  for (const id of also) for (const importer of graph.clusters[id]!.importers) touched.add(importer)
  const carries = (id: number): boolean => id === a.id || graph.clusters[id]!.carries || also.has(id)
  const runOf = (imports: Iterable<number>): number[] =>
    inImportOrder(new Set([...imports].map(one).filter(carries)), firstOf)
  const runs = new Map<number, OrderedChunk>([
    [
      a.id,
      {
        imports: runOf([...a.imports, ...b.imports]).filter((id) => id !== a.id),
        effects: [...a.effects, ...b.effects].toSorted((x, y) => x - y),
      },
    ],
  ])
  return {
    chunkAt: (id) => {
      const known = runs.get(id)
      if (known !== undefined) return known
      const cluster = graph.clusters[id]!
      if (!touched.has(id)) return graph.ordered(cluster)
      const run = { imports: runOf(cluster.imports), effects: cluster.effects }
      runs.set(id, run)
      return run
    },
    startsAt: (point) => graph.startParts[point]!.map((part) => one(graph.clusterOfPart[part]!)),
  }
}

/** All without effects, near and far, that load a cluster. */
function lightImportersOf(graph: ClusterGraph, cluster: Cluster): Set<number> {
  const light = ({ importers }: Cluster): number[] => [...importers].filter((id) => !graph.clusters[id]!.carries)
  const found = new Set(light(cluster))
  for (const id of found) for (const importer of light(graph.clusters[id]!)) found.add(importer)
  return found
}
