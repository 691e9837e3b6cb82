import { bitsOf, hasBit } from './bitset.ts'
import type { ClusterGraph } from './cluster-graph.ts'
import { compressedSize } from './compressed-size.ts'
import type { PlanInput } from './plan-input.ts'

/**
 * The bundler merges some of its exact chunks where that loads nothing in vain. Of what merging all of them would save,
 * Rolldown's own merging left 36, 43 and 54 % on three apps (Vite 8.3.8); less than that, for the estimate is within 2 %.
 */
const leftByBundler = 0.33

/** Compressed bytes of scripts on a route's first visit with the bundler's own chunks, in expectation; mean over the routes. */
export function bundlerVisitBytes({ index, weights, reach, points }: PlanInput): number {
  const { compression } = index.facts
  const atomWeights = index.atomModules.map((modules) => modules.reduce((sum, module) => sum + weights[module]!, 0))
  const sameLoad = [...Map.groupBy(atomWeights.keys(), (atom) => reach[atom]!.join()).values()]
  const merged = sameLoad.map((atoms) => ({
    reach: reach[atoms[0]!]!,
    bytes: compressedSize(
      atoms.reduce((sum, atom) => sum + atomWeights[atom]!, 0),
      compression,
    ),
  }))
  const exact = atomWeights.map((weight, atom) => ({ reach: reach[atom]!, bytes: compressedSize(weight, compression) }))
  const perVisit = (chunks: typeof exact): number =>
    mean(
      routesOf(points).map((route) =>
        chunks.reduce((sum, chunk) => sum + (hasBit(chunk.reach, route) ? chunk.bytes : 0), 0),
      ),
    )
  return perVisit(merged) + leftByBundler * (perVisit(exact) - perVisit(merged))
}

/** The same with the chunks of a graph. */
export function visitBytes(graph: ClusterGraph): number {
  const { index, points } = graph.input
  const bytes = points.map(() => 0)
  for (const cluster of graph.alive()) {
    const own = compressedSize(cluster.weight, index.facts.compression)
    for (const point of bitsOf(cluster.load)) bytes[point]! += own
  }
  return mean(routesOf(points).map((route) => bytes[route]!))
}

function routesOf(points: PlanInput['points']): number[] {
  return points.flatMap(({ kind }, point) => (kind === 'route' ? [point] : []))
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
