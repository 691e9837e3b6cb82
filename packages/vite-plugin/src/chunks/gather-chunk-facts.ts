import {
  type AppRoutes,
  type ChunkFacts,
  estimateChurn,
  factsFromGraph,
  type ModuleGraph,
  type RouteInput,
} from '@firstpaint/core/chunks'
import { readChangeHistory } from '../churn/read-change-history.ts'
import { findRoutes } from '../routes/find-routes.ts'
import { readSources } from '../routes/read-sources.ts'

export interface GatherChunkFactsOptions {
  readonly graph: ModuleGraph
  /** Absolute path of the project. */
  readonly root: string
  readonly cacheDir: string
}

export interface GatheredFacts {
  readonly facts: ChunkFacts
  readonly routes: AppRoutes
  /** Why facts are missing, in sentences. */
  readonly notes: readonly string[]
}

/** All the chunk planner is told about an app: its exact graph, its routes, and how often its modules change. */
export async function gatherChunkFacts({ graph, root, cacheDir }: GatherChunkFactsOptions): Promise<GatheredFacts> {
  const [sources, history] = await Promise.all([readSources(root), readChangeHistory({ root, cacheDir })])
  const routes = findRoutes({ sources, modules: graph.modules })
  const churn = estimateChurn({ modules: graph.modules, history, now: history.now ?? 0 })
  const facts = factsFromGraph({
    graph,
    routes: routeInputs(graph, routes),
    churn: Object.fromEntries([...churn].map(([id, { probability }]) => [id, probability])),
  })
  return { facts, routes, notes: history.notes }
}

/** A visit starts from the page, then from the route's own modules that have code in the build. */
function routeInputs(graph: ModuleGraph, { routes }: AppRoutes): RouteInput[] {
  const pages = graph.modules.filter((module) => module.entry).map((module) => module.id)
  const known = new Set(
    graph.chunks.flatMap((chunk) => [...chunk.modules, ...(chunk.facade === null ? [] : [chunk.facade])]),
  )
  const byPattern = new Map<string, Set<string>>()
  for (const { pattern, entries } of routes) {
    const starts = byPattern.get(pattern) ?? new Set(pages.slice(0, 1))
    for (const entry of entries) if (known.has(entry)) starts.add(entry)
    byPattern.set(pattern, starts)
  }
  if (byPattern.size === 0) for (const page of pages) byPattern.set(page, new Set([page]))
  return [...byPattern].map(([route, entries]) => ({ route, entries: [...entries] }))
}
