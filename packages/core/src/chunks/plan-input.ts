import { type Bitset, emptyBits, setBit } from './bitset.ts'
import type { ChunkFacts } from './chunk-facts.ts'
import { costModel, type CostModel } from './cost-model.ts'
import { type RoutePoints, routePoints } from './route-share.ts'
import { type FactsIndex, indexFacts } from './index-facts.ts'
import { type LoadPoint, loadPoints } from './load-points.ts'
import type { ResolvedPlanOptions } from './plan-options.ts'
import { moduleWeights } from './module-weights.ts'
import type { UseTotals } from './use-share.ts'
import { visitSamples } from './visit-samples.ts'

/** The facts worked up once for all that plans, prices and explains. */
export interface PlanInput {
  readonly index: FactsIndex
  readonly options: ResolvedPlanOptions
  readonly model: CostModel
  /** Per module: compressed bytes it adds to a chunk. */
  readonly weights: Float64Array
  readonly points: readonly LoadPoint[]
  /** Load points that are pages. */
  readonly pages: readonly number[]
  /** Per atom: load points that need it. */
  readonly reach: readonly Bitset[]
  readonly routes: RoutePoints
  /** Per load point: sampled visits that pass it. */
  readonly visitsAt: readonly Bitset[]
  readonly totals: UseTotals
}

export function planInput(facts: ChunkFacts, options: ResolvedPlanOptions): PlanInput {
  const index = indexFacts(facts)
  const { points, reach } = loadPoints(index)
  const samples = visitSamples(facts)
  const pages = points.flatMap(({ kind }, point) => (kind === 'page' ? [point] : []))
  const routesAt = points.flatMap(({ kind }, point) => (kind === 'route' ? [point] : []))
  const visitsAt = points.map(() => emptyBits(samples.length))
  samples.forEach((visit, sample) => {
    // Every visit starts from a page; with several of them, the route's own entries say which.
    for (const route of visit) setBit(visitsAt[routesAt[route]!]!, sample)
    for (const page of pages) {
      const starts = points[page]!.starts
      if (visit.some((route) => points[routesAt[route]!]!.starts.includes(starts[0]!))) setBit(visitsAt[page]!, sample)
    }
  })
  return {
    index,
    options,
    model: costModel(facts, options.coefficients),
    weights: moduleWeights(index),
    points,
    pages,
    reach,
    routes: routePoints(points),
    visitsAt,
    totals: { visits: samples.length, points: points.length, evenShare: options.coefficients.evenShare },
  }
}

/** Visits that pass any of these load points. */
export function visitsOf(points: Iterable<number>, { visitsAt, totals }: PlanInput): Bitset {
  const visits = emptyBits(totals.visits)
  for (const point of points) {
    const at = visitsAt[point]!
    for (let word = 0; word < visits.length; word++) visits[word]! |= at[word]!
  }
  return visits
}
