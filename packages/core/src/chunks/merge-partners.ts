import { bitsOf, countBits } from './bitset.ts'
import type { Cluster } from './cluster.ts'
import type { ClusterGraph } from './cluster-graph.ts'

/** How many partners a cluster is looked at with: a cap on the work. */
const looked = 128

interface Listed {
  readonly cluster: number
  readonly points: number
}

/**
 * Whom a cluster may gain from: those loaded at the point, among its own, that loads the fewest; and of these the ones whose
 * number of points is nearest to its own, for a merge makes the two be loaded wherever either was.
 */
export class MergePartners {
  readonly #graph: ClusterGraph
  readonly #atPoint: Listed[][]

  constructor(graph: ClusterGraph) {
    this.#graph = graph
    this.#atPoint = graph.input.points.map(() => [])
    // Sorted once, so that every list comes out sorted.
    const listed = [...graph.alive()].map(({ id, load }): Listed => ({ cluster: id, points: countBits(load) }))
    for (const entry of listed.toSorted((x, y) => x.points - y.points || x.cluster - y.cluster)) {
      for (const point of bitsOf(graph.clusters[entry.cluster]!.load)) this.#atPoint[point]!.push(entry)
    }
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
    const rarest = bitsOf(cluster.load).reduce<Listed[] | undefined>((best, point) => {
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
