import { RouteEntryUnknown } from './chunk-errors.ts'
import type { AtomFacts, AudienceFacts, ChunkFacts, CompressionFacts, ModuleFacts, RouteFacts } from './chunk-facts.ts'
import { executionOrder } from './execution-order.ts'
import type { FieldProfile } from './field-profile.ts'
import { liveImports } from './live-imports.ts'
import { measuredShares } from './measured-shares.ts'
import type { ChunkNode, ModuleGraph, ModuleNode } from './module-graph.ts'
import { churnPriors } from './churn.ts'
import { isStyleModule } from './style-module.ts'
import { audiencePriors, compressionPriors } from './priors.ts'

/** A route as the app's router has it. */
export interface RouteInput {
  readonly route: string
  /** Modules it starts from, in the order they load: the page's entry, layouts, its own. */
  readonly entries: readonly string[]
}

export interface FactsFromGraphOptions {
  /** The graph of an exact pass: a build whose chunks are one per set of entries (Rolldown's `chunkOptimization` off). */
  readonly graph: ModuleGraph
  readonly routes: readonly RouteInput[]
  /** Probability per module id, or per package name for all its modules, that one deploy changes it; priors fill gaps. */
  readonly churn?: Readonly<Record<string, number>>
  readonly profile?: FieldProfile | null
  /** Deploys per day, to turn the profile's days between visits into deploys. Default 1/7. */
  readonly deploysPerDay?: number
  readonly audience?: Partial<AudienceFacts>
  readonly compression?: Partial<CompressionFacts>
  /** User entries in the bundler's order, when it is not the order of their ids. */
  readonly entries?: readonly string[]
}

/** Ids of the bundler's own helpers, which no group can move. */
const runtimeModule = /^virtual:rolldown\//

/**
 * Turns the graph of an exact pass into what the planner is told.
 *
 * @throws FP_CHUNKS_ROUTE_ENTRY when a route starts from a module that is not in the build.
 */
export function factsFromGraph(options: FactsFromGraphOptions): ChunkFacts {
  const { graph, profile = null } = options
  const nodes = new Map(graph.modules.map((module) => [module.id, module]))
  const chunks = graph.chunks.filter((chunk) => chunk.modules.length > 0 || chunk.facade !== null)
  const live = new Set(chunks.flatMap((chunk) => chunk.modules))
  const known = new Set([...live, ...chunks.map((chunk) => chunk.facade).filter((id) => id !== null)])
  for (const { route, entries } of options.routes) {
    for (const entry of entries) if (!known.has(entry)) throw RouteEntryUnknown(route, entry, [...known].toSorted())
  }
  return {
    version: 1,
    modules: moduleFacts({ ...options, nodes, chunks, live }),
    atoms: atomFacts(chunks),
    routes: routeFacts(options.routes, profile),
    transitions: (profile?.transitions ?? []).toSorted(
      (a, b) => Number(a.from > b.from) - Number(a.from < b.from) || (a.to < b.to ? -1 : 1),
    ),
    audience: { ...audiencePriors, ...fromProfile(profile, options.deploysPerDay ?? 1 / 7), ...options.audience },
    compression: {
      ...compressionPriors,
      ...(graph.windowLoss !== undefined && { windowLoss: graph.windowLoss }),
      ...options.compression,
    },
  }
}

interface ModuleFactsOptions extends FactsFromGraphOptions {
  readonly nodes: ReadonlyMap<string, ModuleNode>
  readonly chunks: readonly ChunkNode[]
  readonly live: ReadonlySet<string>
}

function moduleFacts({ nodes, chunks, live, churn = {}, ...options }: ModuleFactsOptions): ModuleFacts[] {
  const importsOf = liveImports(nodes, (id) => live.has(id))
  const shares = measuredShares(chunks, nodes)
  const userEntries = options.entries ?? [...nodes.values()].filter((node) => node.entry).map((node) => node.id)
  const order = new Map(executionOrder(nodes, userEntries).map((id, index) => [id, index]))
  const pages = new Set(userEntries)
  const lazy = new Set([...nodes.values()].flatMap((node) => node.dynamicImports))
  // A module the graph does not know (a helper made while rendering) runs before everything.
  const ids = [...live].toSorted((a, b) => (order.get(a) ?? -1) - (order.get(b) ?? -1) || (a < b ? -1 : 1))
  return ids
    .map((id, index): ModuleFacts => {
      const node = nodes.get(id)
      const name = node?.package?.name ?? null
      return {
        id,
        package: name,
        ...shares.get(id)!,
        imports: importsOf(id),
        dynamicImports: (node?.dynamicImports ?? []).filter((target) => live.has(target)),
        order: index,
        entry: pages.has(id) ? 'page' : lazy.has(id) ? 'lazy' : null,
        sideEffects: node?.topLevelEffects ?? node?.sideEffects ?? false,
        css: isStyleModule(id),
        churn: churnOf(churn[id] ?? (name === null ? undefined : churn[name]), name),
        fixed: runtimeModule.test(id),
      }
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function churnOf(given: number | undefined, packageName: string | null): number {
  const churn = given ?? (packageName === null ? churnPriors.app : churnPriors.package)
  return Math.min(1, Math.max(0, churn))
}

function atomFacts(chunks: readonly ChunkNode[]): AtomFacts[] {
  const idOf = new Map(chunks.map((chunk) => [chunk.file, atomId(chunk)]))
  return chunks
    .map((chunk) => ({
      id: idOf.get(chunk.file)!,
      entry: chunk.facade,
      imports: chunk.imports
        .map((file) => idOf.get(file))
        .filter((id) => id !== undefined)
        .toSorted(),
      modules: chunk.modules.toSorted(),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** A bare facade is told from the atom that holds its module: that one may bear the module's name, too. */
function atomId({ facade, modules }: ChunkNode): string {
  if (facade === null) return modules.toSorted()[0]!
  return modules.includes(facade) ? facade : `${facade} (facade)`
}

function routeFacts(routes: readonly RouteInput[], profile: FieldProfile | null): RouteFacts[] {
  const visits = new Map(profile?.routes.map((row) => [row.route, row.visits]))
  return (
    routes
      // One more than was seen: a route nobody has visited yet may be the next.
      .map(({ route, entries }) => ({ route, entries: [...entries], visits: (visits.get(route) ?? 0) + 1 }))
      .toSorted((a, b) => (a.route < b.route ? -1 : 1))
  )
}

function fromProfile(profile: FieldProfile | null, deploysPerDay: number): Partial<AudienceFacts> {
  return {
    ...(profile?.returningShare !== undefined && { returningShare: profile.returningShare }),
    ...(profile?.routesPerVisit !== undefined && { routesPerVisit: profile.routesPerVisit }),
    ...(profile?.daysBetweenVisits !== undefined && {
      deploysBetweenVisits: profile.daysBetweenVisits * deploysPerDay,
    }),
  }
}
