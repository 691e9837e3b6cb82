import { meets } from './bitset.ts'
import { BinaryHeap } from './binary-heap.ts'
import type { Cluster } from './cluster.ts'
import type { ClusterGraph, MergeEffect } from './cluster-graph.ts'
import { MergePartners } from './merge-partners.ts'
import { keepsPromises, mayMeet } from './merge-rules.ts'
import type { OrderGuard } from './order-guard.ts'

interface Candidate {
  readonly a: number
  readonly b: number
  /** What the queue goes by: change of the cost and price of the over-fetch; exact, or at least so much. */
  readonly price: number
  readonly exact: boolean
  readonly versions: number
}

/** Bytes a merge must gain per visit: below, plans would hang on rounding. */
const leastGain = 0.01

/** Pairs that break a promise, a cycle or an order; kept over rounds, for what is too much once stays so. */
export type RefusedPairs = Set<number>

export interface MergeClustersOptions {
  readonly guard: OrderGuard
  readonly refused: RefusedPairs
  /**
   * Prices of a byte loaded without need, one round of merging for each: a high one first, so that the budget for over-fetch
   * goes to the merges that make most of it. Default 8, 1, 0.
   */
  readonly overFetchPrices?: readonly number[]
  /** How many partners of a cluster are tried: a cap on the work. Default 8. */
  readonly tried?: number
}

/**
 * Merges clusters, the most gainful pair first, as long as a merge makes the plan cheaper and keeps every promise.
 * Greedy with a queue that is put right late: a pair's gain is worked out in full only when it comes to the front.
 */
export function mergeClusters(graph: ClusterGraph, options: MergeClustersOptions): void {
  const { overFetchPrices = [8, 1, 0] } = options
  for (const overFetchPrice of overFetchPrices) new MergeRound(graph, { ...options, overFetchPrice }).run()
}

interface MergeRoundOptions extends MergeClustersOptions {
  readonly overFetchPrice: number
}

class MergeRound {
  readonly #graph: ClusterGraph
  readonly #options: MergeRoundOptions
  readonly #partners: MergePartners
  readonly #queue = new BinaryHeap<Candidate>((x, y) => x.price < y.price || (x.price === y.price && comesFirst(x, y)))

  constructor(graph: ClusterGraph, options: MergeRoundOptions) {
    this.#graph = graph
    this.#options = options
    this.#partners = new MergePartners(graph)
  }

  run(): void {
    const { clusters } = this.#graph
    for (const cluster of this.#graph.alive()) this.#offer(cluster)
    for (let next = this.#queue.pop(); next !== undefined; next = this.#queue.pop()) {
      const [a, b] = [clusters[next.a], clusters[next.b]]
      if (a === undefined || b === undefined) continue
      const effect = this.#graph.effectOfMerge(a, b)
      const price = effect.cost + this.#options.overFetchPrice * effect.over
      if (price > -leastGain) continue
      const versions = a.version + b.version
      const known = next.exact && next.versions === versions
      if (!known && this.#queue.size > 0 && price > this.#queue.peek()!.price) {
        this.#queue.push({ ...next, price, exact: true, versions })
      } else if (this.#isAllowed(a, b, effect)) {
        const merged = this.#graph.merge(a, b, effect)
        this.#partners.add(merged)
        this.#offer(merged)
      } else {
        this.#options.refused.add(pairKey(a, b))
      }
    }
  }

  #isAllowed(a: Cluster, b: Cluster, effect: MergeEffect): boolean {
    const graph = this.#graph
    if (!mayMeet(graph, a, b) || !keepsPromises(graph, a, b, effect)) return false
    return !graph.wouldCycle(a, b) && this.#options.guard.allows(graph, a, b)
  }

  /** Over-fetch per point beyond which no merge pays: what one chunk less is worth at most, at the price of a byte. */
  #mostOverFetch(cluster: Cluster): number {
    const { chunkOverheadBytes, windowLoss } = this.#graph.input.index.facts.compression
    const { requestBytes, mapEntryBytes } = this.#graph.model.coefficients
    const worth = requestBytes + mapEntryBytes + chunkOverheadBytes + windowLoss * Math.sqrt(cluster.weight)
    return this.#options.overFetchPrice === 0 ? Infinity : worth / this.#options.overFetchPrice
  }

  #offer(cluster: Cluster): void {
    const graph = this.#graph
    const { refused, overFetchPrice, tried = 8 } = this.#options
    const most = this.#mostOverFetch(cluster)
    const found: Candidate[] = []
    for (const other of this.#partners.of(cluster)) {
      if (other === cluster || !meets(cluster.load, other.load) || !mayMeet(graph, cluster, other)) continue
      const [a, b] = cluster.id < other.id ? [cluster, other] : [other, cluster]
      if (refused.has(pairKey(a, b))) continue
      const over = graph.overFetchOfPair(a, b)
      if (over > most) continue
      const price = graph.costOfPair(a, b) + overFetchPrice * over
      if (price > -leastGain) continue
      found.push({ a: a.id, b: b.id, price, exact: false, versions: a.version + b.version })
    }
    found.sort((x, y) => x.price - y.price || (comesFirst(x, y) ? -1 : 1))
    for (const candidate of found.slice(0, tried)) this.#queue.push(candidate)
  }
}

function pairKey(a: Cluster, b: Cluster): number {
  return a.id * 0x4_00_00_00 + b.id
}

function comesFirst(x: Candidate, y: Candidate): boolean {
  return x.a < y.a || (x.a === y.a && x.b < y.b)
}
