import type { PromiseCheck } from './chunk-plan.ts'
import type { ClusterGraph } from './cluster-graph.ts'
import { OrderCheck } from './order-check.ts'
import { orderedClusters } from './order-guard.ts'
import { strongComponents } from './strong-components.ts'

/** Checks what a finished graph promises, anew and not by what the planner remembers of it. */
export function promisesOf(graph: ClusterGraph): PromiseCheck[] {
  const { points, options, index } = graph.input
  const { promises } = options
  const share = (over: number, needed: number): number => (over === 0 ? 0 : over / needed)
  const shares = points.map((_, point) => share(graph.over[point]!, graph.needed[point]!))
  const pages = points.filter(({ kind }, point) => kind === 'page' && graph.over[point]! > 0)
  const clusters = [...graph.alive()]
  const components = strongComponents(graph.clusters.length, (id) => [...(graph.clusters[id]?.imports ?? [])])
  const broken = new OrderCheck(graph.input).check(orderedClusters(graph))
  const large = clusters.filter(({ weight }) => graph.isLarge(weight))
  // What cannot be divided (a big module, a circle of imports, what order ties together) costs what it costs.
  const indivisible = large.filter(({ parts, heavy }) => parts.length === 1 && !heavy)
  const tied = indivisible.reduce((sum, { modules }) => sum + modules, 0)
  const inLarge = large.reduce((sum, { modules }) => sum + modules, 0)
  const atMost = (name: PromiseCheck['name'], value: number, limit: number): PromiseCheck => ({
    name,
    kept: value <= limit,
    value,
    limit,
  })
  return [
    atMost('over-fetch', share(graph.overTotal, graph.neededTotal), promises.overFetch),
    atMost('over-fetch-per-route', Math.max(0, ...shares), promises.overFetchPerRoute),
    atMost('lazy-stays-lazy', pages.length, 0),
    atMost('no-chunk-cycles', graph.clusters.length - new Set(components).size, 0),
    atMost('side-effect-order', broken.filter(({ what }) => what === 'side-effect').length, 0),
    atMost('style-order', broken.filter(({ what }) => what === 'style').length, 0),
    atMost(
      'edit-bytes',
      share(inLarge, index.modules.length),
      share(Math.floor(promises.largeShare * index.modules.length) + tied, index.modules.length),
    ),
    atMost('volatile-apart', large.filter(({ volatile, parts }) => volatile && parts.length > 1).length, 0),
  ]
}
