import type { ChunkFacts } from './chunk-facts.ts'
import { RouteUnknown } from './chunk-errors.ts'
import type { ChunkPlan } from './chunk-plan.ts'
import { cuttableModules, routersOf } from './cuttable-modules.ts'
import { type HeavyPackage, heavyPackages } from './heavy-packages.ts'
import { type LazyCandidate, lazyCandidates } from './lazy-candidates.ts'
import { planInput } from './plan-input.ts'
import { type ChunkLoad, loadsOf } from './plan-loads.ts'
import { resolvePlanOptions } from './plan-options.ts'
import { routeImports } from './route-imports.ts'
import { withoutDoubles } from './without-doubles.ts'

/** One import statement on the way to a heavy module. */
export interface ChainLink {
  readonly from: string
  readonly to: string
  /** Compressed bytes the route would not load without this one import; 0 when other imports bring the same. */
  readonly savesBytes: number
  /** The routes' own modules hang on it: to be cut only with the app. */
  readonly carriesRoutes: boolean
}

/** An import that makes a route heavy. */
export interface HeavyImport {
  /** What is imported. */
  readonly module: string
  /** Compressed bytes the route would not load without it. */
  readonly savesBytes: number
  /** The same per visit of any kind: what visits that begin here save, shared out over all visits. */
  readonly savesBytesPerVisit: number
  /** The app's files that import it: all of them would have to let go. */
  readonly importers: readonly string[]
  /** The shortest chain of imports that leads to it, from the route's entry. */
  readonly chain: readonly string[]
  /** The chain's imports one by one, and what cutting each would save. */
  readonly links: readonly ChainLink[]
}

export interface RouteExplanation {
  readonly route: string
  /** Share of visits that begin here, 0–1. */
  readonly visitShare: number
  /** Entry modules, in the order they load. */
  readonly starts: readonly string[]
  /** Compressed bytes the route needs. */
  readonly neededBytes: number
  readonly heavyImports: readonly HeavyImport[]
  readonly heavyPackages: readonly HeavyPackage[]
  /** Chunks it loads, heaviest first; null when no plan was given. */
  readonly chunks: readonly ChunkLoad[] | null
  /** What of it could be loaded later, by what that saves here. */
  readonly lazyNext: readonly LazyCandidate[]
}

export interface ExplainRouteOptions {
  readonly facts: ChunkFacts
  readonly route: string
  /** Where given, the route's chunks are told, too. */
  readonly plan?: Pick<ChunkPlan, 'chunks'>
  /** How many imports to name. Default 10. */
  readonly most?: number
}

/** What is loaded later must spare the route more than a request is worth. */
const leastBytes = 1000

/**
 * Which imports make a route heavy: those of the app's own files whose target brings most along that nothing else on the
 * route needs (not the framework and the router), with the way that leads there; what the route loads; and what it could
 * load later.
 *
 * @throws FP_CHUNKS_ROUTE_UNKNOWN when the facts have no such route.
 */
export function explainRoute({ facts, route, plan, most = 10 }: ExplainRouteOptions): RouteExplanation {
  const input = planInput(facts, resolvePlanOptions())
  const { index, points, weights } = input
  const point = points.findIndex(({ kind, name }) => kind === 'route' && name === route)
  if (point === -1) throw RouteUnknown(route, facts.routes.map((each) => each.route).toSorted())
  const imports = routeImports(input, point)
  const { starts, saved, importers, chain, cut, hangsOn, above } = imports
  const isOwn = (module: number): boolean => index.modules[module]!.package === null
  const idOf = (module: number): string => index.modules[module]!.id
  const routers = routersOf(input)
  const heavy = withoutDoubles(cuttableModules(input, imports), { saved, above, isOwn }).toSorted(
    (a, b) => saved[b]! - saved[a]! || (idOf(a) < idOf(b) ? -1 : 1),
  )
  const visits = facts.routes.reduce((sum, each) => sum + each.visits, 0)
  const own = facts.routes.find((each) => each.route === route)!.visits
  const visitShare = visits === 0 ? 1 / facts.routes.length : own / visits
  const savesHere = (candidate: LazyCandidate): number =>
    candidate.routes.find((each) => each.route === route)?.savesBytes ?? 0
  return {
    route,
    visitShare,
    starts: points[point]!.starts,
    neededBytes: Math.round(
      starts.length === 0
        ? 0
        : weights.reduce((sum, _, module) => sum + (chain(module).length > 0 ? weights[module]! : 0), 0),
    ),
    heavyImports: heavy.slice(0, most).map((module) => ({
      module: idOf(module),
      savesBytes: Math.round(saved[module]!),
      savesBytesPerVisit: Math.round(visitShare * saved[module]!),
      importers: importers(module).map(idOf),
      chain: chain(module).map(idOf),
      links: chain(module)
        .slice(1)
        .map((to, at) => {
          const from = chain(module)[at]!
          const carriesRoutes = routers.some((router) => hangsOn(router, to))
          return { from: idOf(from), to: idOf(to), savesBytes: Math.round(cut(from, to)), carriesRoutes }
        }),
    })),
    heavyPackages: heavyPackages(input, imports).slice(0, most),
    chunks: plan === undefined ? null : loadsOf(input, plan)[point]!.loads,
    lazyNext: lazyCandidates(facts, Infinity, 0)
      .filter((candidate) => savesHere(candidate) >= leastBytes)
      .toSorted((a, b) => savesHere(b) - savesHere(a))
      .slice(0, most),
  }
}
