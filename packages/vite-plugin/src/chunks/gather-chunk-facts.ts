import {
  type AppRoutes,
  type ChunkFacts,
  estimateChurn,
  factsFromGraph,
  matchProfile,
  type ModuleGraph,
} from '@firstpaint/core/chunks'
import { readChangeHistory } from '../churn/read-change-history.ts'
import { findRoutes } from '../routes/find-routes.ts'
import { overrideRoutes } from '../routes/override-routes.ts'
import { readSources } from '../routes/read-sources.ts'
import type { ResolvedChunksOptions } from './chunks-options.ts'
import { loadProfile } from './load-profile.ts'
import { routeInputs } from './route-inputs.ts'

export interface GatherChunkFactsOptions {
  readonly graph: ModuleGraph
  /** Absolute path of the project. */
  readonly root: string
  readonly cacheDir: string
  readonly options: Pick<ResolvedChunksOptions, 'profile' | 'routes'>
  /** The time the build started, in ms since 1970. */
  readonly now: number
}

export interface GatheredFacts {
  readonly facts: ChunkFacts
  readonly routes: AppRoutes
  /** Why the history of the code tells nothing, in sentences; most apps that are no git repository want no word of it. */
  readonly notes: readonly string[]
  /** What is wrong with what the user gave, in sentences. */
  readonly warnings: readonly string[]
}

/**
 * All the chunk planner is told about an app: its exact graph, its routes, how often its modules change, how people use it.
 *
 * @throws FP_ROUTE_MODULE_UNKNOWN when the option `routes` names a module that is not part of the app.
 */
export async function gatherChunkFacts(context: GatherChunkFactsOptions): Promise<GatheredFacts> {
  const { graph, root, cacheDir, options, now } = context
  const [sources, history, reading] = await Promise.all([
    readSources(root),
    readChangeHistory({ root, cacheDir }),
    loadProfile({ profile: options.profile, root, now }),
  ])
  const found = findRoutes({ sources, modules: graph.modules })
  const moduleIds = graph.modules.map(({ id }) => id)
  const routes = { ...found, routes: overrideRoutes({ found: found.routes, overrides: options.routes, moduleIds }) }
  const inputs = routeInputs(graph, routes.routes)
  const matched =
    reading.profile === null
      ? reading
      : matchProfile(
          reading.profile,
          inputs.map(({ route }) => route),
        )
  const churn = estimateChurn({ modules: graph.modules, history, now: history.now ?? 0 })
  const facts = factsFromGraph({
    graph,
    routes: inputs,
    churn: Object.fromEntries([...churn].map(([id, { probability }]) => [id, probability])),
    profile: matched.profile,
  })
  const warnings = [...new Set([...reading.warnings, ...matched.warnings])]
  return { facts, routes, notes: history.notes, warnings }
}
