import type { AppRoute, ModuleGraph } from '@firstpaint/core/chunks'
import type { BuildRecord } from '../context.ts'
import { findRoutes } from './find-routes.ts'
import { readSources } from './read-sources.ts'

/** The routes of the app that is built: the planner's, else what its sources say. */
export async function routesOf(
  { planned, config }: BuildRecord,
  { modules }: ModuleGraph,
): Promise<readonly AppRoute[]> {
  return (planned?.routes ?? findRoutes({ sources: await readSources(config.root), modules })).routes
}
