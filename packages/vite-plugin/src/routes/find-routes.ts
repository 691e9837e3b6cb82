import type { AppRoute, AppRoutes, UnresolvedRoute } from '@firstpaint/core/chunks'
import { firstOfEach, flattenRoutes, joinPattern } from './flatten-routes.ts'
import { lazyChains } from './lazy-chains.ts'
import { lazyModuleRoutes } from './lazy-module-routes.ts'
import { findRouteConfig, mayBeRouteConfig } from './react-router-config.ts'
import { findRouteElements, mayHoldRouteElements } from './react-router-elements.ts'
import { findRouteObjects, mayHoldRouteObjects } from './react-router-objects.ts'
import type { RouteScan, RouteTable } from './route-scan.ts'
import { createSourceProject, type RouteGraphModule, type SourceProject } from './source-project.ts'
import { splitParts } from './split-parts.ts'
import { staticClosures } from './static-closure.ts'
import { createStaticReader } from './static-reader.ts'
import { mayDeclareTanstackRoute } from './tanstack-declarations.ts'
import { findTanstackRoutes } from './tanstack-routes.ts'

export interface FindRoutesOptions {
  /** Text of the app's own modules by id, as written (before any transform); others are not looked into. */
  readonly sources: ReadonlyMap<string, string>
  /** The module graph, of which only edges and entries are used. */
  readonly modules: readonly RouteGraphModule[]
}

/**
 * Finds the app's routes in its source: React Router (data routes, JSX, framework mode), TanStack Router (in code, files,
 * generated tree), wouter and what looks like them; without a router, every lazy module counts as a route of its own.
 *
 * Reads, never runs; never throws for what an app may contain. What it does not understand is in `unresolved`.
 */
export function findRoutes({ sources, modules }: FindRoutesOptions): AppRoutes {
  const project = createSourceProject({ sources, modules })
  const scan: RouteScan = { reader: createStaticReader(project), unresolved: [] }

  const tables = [
    ...attempt(scan, project, mayBeRouteConfig, (ids) => findRouteConfig(scan, ids)),
    ...attempt(scan, project, mayHoldRouteObjects, (ids) => findRouteObjects(scan, ids)),
    ...attempt(scan, project, mayDeclareTanstackRoute, (ids) => findTanstackRoutes(scan, ids, splitParts(modules))),
    ...attempt(scan, project, mayHoldRouteElements, (ids) => findRouteElements(scan, ids)),
  ]
  const found = firstOfEach(placeTables(tables, modules))
  const routes = found.length > 0 ? found : lazyModuleRoutes(project, modules, lazyChains(modules))
  return { routes, unresolved: uniqueNotes([...scan.unresolved, ...brokenFiles(project)]) }
}

type Search = (ids: readonly string[]) => RouteTable[]

/** A syntax nobody foresaw must not end the build: the search of one router gives up, and says so. */
function attempt(scan: RouteScan, project: SourceProject, telltale: RegExp, search: Search): RouteTable[] {
  const ids = project.ids.filter((id) => telltale.test(project.code(id)))
  try {
    return ids.length === 0 ? [] : search(ids)
  } catch (error) {
    const reason = `routes here could not be read: ${error instanceof Error ? error.message : String(error)}`
    scan.unresolved.push({ file: ids[0]!, line: 1, reason })
    return []
  }
}

/** Puts each table where it is used: behind the lazy modules it lies in, and below the route that shows it. */
function placeTables(tables: readonly RouteTable[], modules: readonly RouteGraphModule[]): AppRoute[] {
  const chains = lazyChains(modules)
  const withoutLoaded = loadedOnce(modules)
  const flat = tables.map(({ host, nodes, modulesAreInputs = false }) => ({
    chain: chains.get(host) ?? [],
    routes: flattenRoutes(nodes),
    modulesAreInputs,
  }))
  const outer = flat.filter(({ chain }) => chain.length === 0).flatMap(({ routes }) => routes)
  return flat.flatMap(({ chain, routes, modulesAreInputs }) => {
    const holder = outer.find(({ pattern, entries }) => pattern.endsWith('*') && entries.includes(chain.at(-1)!))
    return routes.map((route) => {
      const entries = [...new Set([...chain, ...(holder?.entries ?? []), ...route.entries])]
      return {
        ...route,
        pattern: holder === undefined ? route.pattern : below(holder.pattern, route.pattern),
        entries: modulesAreInputs ? entries : withoutLoaded(entries),
      }
    })
  })
}

/** Leaves out what an `import()` asks for although the page, or an entry before it, has brought it along already. */
function loadedOnce(modules: readonly RouteGraphModule[]): (entries: readonly string[]) => string[] {
  const closure = staticClosures(modules)
  const starts = modules.filter((module) => module.entry).map((module) => module.id)
  // A part that shares its id with the whole is not loaded with it.
  const split = splitParts(modules)
  return (entries) =>
    entries.filter((id, index) => {
      const earlier = [...starts, ...entries.slice(0, index)]
      return split.get(id)?.includes(id) || !earlier.some((start) => closure(start).has(id))
    })
}

/** `/admin/*` and `/users` make `/admin/users`; an absolute pattern that already begins like its holder stays. */
function below(holder: string, pattern: string): string {
  const base = holder.replace(/\/?\*$/, '')
  return base !== '' && pattern.startsWith(`${base}/`) ? pattern : joinPattern(holder, pattern.replace(/^\//, ''))
}

function brokenFiles({ broken }: SourceProject): UnresolvedRoute[] {
  return [...broken].map(([file, message]) => ({ file, line: 1, reason: `this file does not parse: ${message}` }))
}

function uniqueNotes(notes: readonly UnresolvedRoute[]): UnresolvedRoute[] {
  return [...new Map(notes.map((found) => [JSON.stringify(found), found])).values()]
}
