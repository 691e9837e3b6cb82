import { bitsOf } from './bitset.ts'
import type { CostModel } from './cost-model.ts'
import type { ClusterGraph } from './cluster-graph.ts'
import { mergeClusters, type MergeClustersOptions } from './merge-clusters.ts'

/** Requests for scripts per route, in no particular order. */
export function requestsPerRoute(graph: ClusterGraph): number[] {
  const { points } = graph.input
  const requests = points.map(() => 0)
  for (const cluster of graph.alive()) for (const point of bitsOf(cluster.load)) requests[point]!++
  return requests.filter((_, point) => points[point]!.kind === 'route')
}

/** How often the worth of a request is raised eightfold before the goals are given up. */
const raises = 3
/** Share of the shortfall that may be left after a raise, for another one to be tried. */
const worthwhile = 0.95

/**
 * While routes make more requests than the goals allow, plans on as if a request were worth eight times as much; returns the
 * prices it ended with.
 */
export function meetGoals(graph: ClusterGraph, options: MergeClustersOptions): CostModel {
  const { model } = graph.input
  let raised = model
  let missing = shortfall(graph)
  for (let round = 0; round < raises && missing > 0; round++) {
    const requestBytes = raised.coefficients.requestBytes * 8
    raised = { ...model, coefficients: { ...model.coefficients, requestBytes } }
    graph.setModel(raised)
    mergeClusters(graph, { ...options, refused: new Set(), overFetchPrices: [1], tried: 32 })
    const still = shortfall(graph)
    if (still > missing * worthwhile) break
    missing = still
  }
  graph.setModel(model)
  return raised
}

/** Requests beyond the goals: the median's and the worst route's together; 0 when both are met. */
export function shortfall(graph: ClusterGraph): number {
  const { goals } = graph.input.options
  const requests = requestsPerRoute(graph)
  const most = Math.max(0, ...requests)
  return Math.max(0, medianOf(requests) - goals.medianRequests) + Math.max(0, most - goals.mostRequests)
}

/** The lower one of the two in the middle; 0 of none. */
export function medianOf(requests: readonly number[]): number {
  const sorted = requests.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
