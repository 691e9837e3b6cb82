import { bitsOf } from './bitset.ts'
import type { ClusterGraph } from './cluster-graph.ts'
import { mergeClusters } from './merge-clusters.ts'
import type { OrderGuard } from './order-guard.ts'

/** Requests for scripts per route, in no particular order. */
export function requestsPerRoute(graph: ClusterGraph): number[] {
  const { points } = graph.input
  const requests = points.map(() => 0)
  for (const cluster of graph.alive()) for (const point of bitsOf(cluster.load)) requests[point]!++
  return requests.filter((_, point) => points[point]!.kind === 'route')
}

/** How often the worth of a request is doubled before the goals are given up. */
const doublings = 6

/** While routes make more requests than the goals allow, plans on as if a request were worth twice as much. */
export function meetGoals(graph: ClusterGraph, guard: OrderGuard): void {
  const { model } = graph.input
  let { requestBytes } = model.coefficients
  for (let round = 0; round < doublings && shortfall(graph) > 0; round++) {
    requestBytes *= 2
    graph.setModel({ ...model, coefficients: { ...model.coefficients, requestBytes } })
    mergeClusters(graph, guard)
  }
  graph.setModel(model)
}

/** Requests beyond the goals: the median's and the worst route's together; 0 when both are met. */
export function shortfall(graph: ClusterGraph): number {
  const { goals } = graph.input.options
  const sorted = requestsPerRoute(graph).toSorted((a, b) => a - b)
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  return Math.max(0, median - goals.medianRequests) + Math.max(0, (sorted.at(-1) ?? 0) - goals.mostRequests)
}
