import { findRoutes, readSources } from '@firstpaint/vite/routes'
import type { UnresolvedRoute } from '@firstpaint/core/chunks'
import type { AppBuilder } from './build/app-builder.ts'
import type { ExactFacts } from './build-facts.ts'
import { startsOfRoutes } from './measure/app-routes.ts'
import type { RouteStart } from './measure/route-loads.ts'

export interface AppFacts {
  readonly exact: ExactFacts
  readonly routes: readonly RouteStart[]
  /** What looks like a route and could not be read. */
  readonly unresolved: readonly UnresolvedRoute[]
}

/** What an app needs, route by route: from a build without merging, and its sources. */
export async function readAppFacts(builder: AppBuilder, root: string): Promise<AppFacts> {
  const { facts, modules } = await builder.build({ strategy: 'exact' })
  const exact: ExactFacts = { build: facts, modules: modules! }
  const found = findRoutes({ sources: await readSources(root), modules: exact.modules })
  return { exact, routes: startsOfRoutes(exact, found.routes), unresolved: found.unresolved }
}
