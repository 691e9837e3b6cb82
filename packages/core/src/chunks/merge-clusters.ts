import { bitsOf, countBits, meets } from './bitset.ts'
import { BinaryHeap } from './binary-heap.ts'
import type { Cluster } from './cluster.ts'
import type { ClusterGraph } from './cluster-graph.ts'
import { keepsPromises, mayMeet } from './merge-rules.ts'
import type { OrderGuard } from './order-guard.ts'

interface Candidate {
  readonly a: number
  readonly b: number
  /** Change of the cost, exact or (`exact` false) at least so much. */
  readonly cost: number
  readonly exact: boolean
  readonly versions: number
}

/** How many partners a cluster is looked at with, and how many of them are tried. Both cap the work, not the result's rules. */
const looked = 192
const tried = 8
/** Bytes a merge must gain per visit: below, plans would hang on rounding. */
const leastGain = 0.01

/**
 * Merges clusters, the most gainful pair first, as long as a merge makes the plan cheaper and keeps every promise.
 * Greedy with a queue that is put right late: a pair's gain is worked out in full only when it comes to the front.
 */
export function mergeClusters(graph: ClusterGraph, guard: OrderGuard): void {
  for (let round = 0; round < 8; round++) if (mergeOnce(graph, guard) === 0) return
}

function mergeOnce(graph: ClusterGraph, guard: OrderGuard): number {
  const partners = new Partners(graph)
  const queue = new BinaryHeap<Candidate>((x, y) => x.cost < y.cost || (x.cost === y.cost && comesFirst(x, y)))
  const offer = (cluster: Cluster): void => {
    for (const candidate of bestPartners(graph, cluster, partners.of(cluster))) queue.push(candidate)
  }
  for (const cluster of graph.alive()) offer(cluster)
  let merges = 0
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const a = graph.clusters[next.a]
    const b = graph.clusters[next.b]
    if (a === undefined || b === undefined) continue
    const versions = a.version + b.version
    const closures = [graph.closure(a), graph.closure(b)]
    const effect = graph.effectOfMerge(a, b, closures)
    if (effect.cost > -leastGain) continue
    const waits = !next.exact || next.versions !== versions
    if (waits && queue.size > 0 && effect.cost > queue.peek()!.cost) {
      queue.push({ ...next, cost: effect.cost, exact: true, versions })
      continue
    }
    if (!mayMeet(graph, a, b) || !keepsPromises(graph, a, b, effect)) continue
    if (graph.wouldCycle(a, b) || !guard.allows(graph, [a, b], closures)) continue
    const merged = graph.merge(a, b, effect)
    partners.add(merged)
    offer(merged)
    merges++
  }
  return merges
}

function comesFirst(x: Candidate, y: Candidate): boolean {
  return x.a < y.a || (x.a === y.a && x.b < y.b)
}

function bestPartners(graph: ClusterGraph, cluster: Cluster, others: Iterable<Cluster>): Candidate[] {
  const found: Candidate[] = []
  for (const other of others) {
    if (other === cluster || !meets(cluster.load, other.load) || !mayMeet(graph, cluster, other)) continue
    const cost = graph.costOfPair(cluster, other)
    if (cost > -leastGain) continue
    const [a, b] = cluster.id < other.id ? [cluster, other] : [other, cluster]
    found.push({ a: a.id, b: b.id, cost, exact: false, versions: a.version + b.version })
  }
  return found.toSorted((x, y) => x.cost - y.cost || (comesFirst(x, y) ? -1 : 1)).slice(0, tried)
}

/**
 * Whom a cluster may gain from: those loaded at the point, among its own, that loads the fewest; and of these the ones whose
 * number of points is nearest to its own, for a merge makes the two be loaded wherever either was.
 */
class Partners {
  readonly #graph: ClusterGraph
  readonly #atPoint: { cluster: number; points: number }[][]

  constructor(graph: ClusterGraph) {
    this.#graph = graph
    this.#atPoint = graph.input.points.map(() => [])
    for (const cluster of graph.alive()) {
      const points = countBits(cluster.load)
      for (const point of bitsOf(cluster.load)) this.#atPoint[point]!.push({ cluster: cluster.id, points })
    }
    for (const list of this.#atPoint) list.sort((x, y) => x.points - y.points || x.cluster - y.cluster)
  }

  /** Lists grow by what merging makes; the order by size is kept. */
  add(cluster: Cluster): void {
    const points = countBits(cluster.load)
    for (const point of bitsOf(cluster.load)) {
      const list = this.#atPoint[point]!
      list.splice(firstAtLeast(list, points), 0, { cluster: cluster.id, points })
    }
  }

  *of(cluster: Cluster): Generator<Cluster> {
    const rarest = bitsOf(cluster.load).reduce<{ cluster: number; points: number }[] | undefined>((best, point) => {
      const list = this.#atPoint[point]!
      return best === undefined || list.length < best.length ? list : best
    }, undefined)
    if (rarest === undefined) return
    const middle = firstAtLeast(rarest, countBits(cluster.load))
    for (let at = Math.max(0, middle - looked / 2); at < Math.min(rarest.length, middle + looked / 2); at++) {
      const found = this.#graph.clusters[rarest[at]!.cluster]
      if (found !== undefined) yield found
    }
  }
}

function firstAtLeast(list: readonly { readonly points: number }[], points: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.points < points) low = middle + 1
    else high = middle
  }
  return low
}
