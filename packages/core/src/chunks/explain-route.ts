import type { ChunkFacts } from './chunk-facts.ts'
import { RouteUnknown } from './chunk-errors.ts'
import { planInput } from './plan-input.ts'
import { resolvePlanOptions } from './plan-options.ts'
import { routeImports } from './route-imports.ts'

/** An import that makes a route heavy. */
export interface HeavyImport {
  /** What is imported. */
  readonly module: string
  /** Compressed bytes the route would not load without it. */
  readonly savesBytes: number
  /** The app's files that import it: all of them would have to let go. */
  readonly importers: readonly string[]
  /** The shortest chain of imports that leads to it, from the route's entry. */
  readonly chain: readonly string[]
}

export interface RouteExplanation {
  readonly route: string
  /** Compressed bytes the route needs. */
  readonly neededBytes: number
  readonly heavyImports: readonly HeavyImport[]
}

export interface ExplainRouteOptions {
  readonly facts: ChunkFacts
  readonly route: string
  /** How many imports to name. Default 10. */
  readonly most?: number
}

/**
 * Which imports make a route heavy: those of the app's own files whose target brings most along that nothing else on the
 * route needs. A target within another's share is left out when that other saves hardly more.
 *
 * @throws FP_CHUNKS_ROUTE_UNKNOWN when the facts have no such route.
 */
export function explainRoute({ facts, route, most = 10 }: ExplainRouteOptions): RouteExplanation {
  const input = planInput(facts, resolvePlanOptions())
  const { index, points, weights } = input
  const point = points.findIndex(({ kind, name }) => kind === 'route' && name === route)
  if (point === -1) throw RouteUnknown(route, facts.routes.map((each) => each.route).toSorted())
  const { starts, saved, importers, chain } = routeImports(input, point)
  const isOwn = (module: number): boolean => index.modules[module]!.package === null
  const idOf = (module: number): string => index.modules[module]!.id
  const heavy = index.modules
    .map((_, module) => module)
    .filter((module) => saved[module]! > 0 && !starts.includes(module) && importers(module).length > 0)
    .filter((module) => importers(module).every(isOwn))
    .toSorted((a, b) => saved[b]! - saved[a]! || (idOf(a) < idOf(b) ? -1 : 1))
  return {
    route,
    neededBytes: Math.round(
      starts.length === 0
        ? 0
        : weights.reduce((sum, _, module) => sum + (chain(module).length > 0 ? weights[module]! : 0), 0),
    ),
    heavyImports: heavy.slice(0, most).map((module) => ({
      module: idOf(module),
      savesBytes: Math.round(saved[module]!),
      importers: importers(module).map(idOf),
      chain: chain(module).map(idOf),
    })),
  }
}
