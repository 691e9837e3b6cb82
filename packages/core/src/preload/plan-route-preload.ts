import type { AppRoute } from '../chunks/app-route.ts'
import type { ChunkNode } from '../chunks/module-graph.ts'
import { loadOrder } from './load-order.ts'
import { overlap } from './overlap.ts'
import { rankPatterns, segmentsOf } from './rank-patterns.ts'
import type { PreloadedRoute, RoutePreloadPlan } from './route-preload-plan.ts'

export interface PlanRoutePreloadOptions {
  readonly routes: readonly AppRoute[]
  /** The chunks of the site under the names they are served by. */
  readonly chunks: readonly ChunkNode[]
  /** Files the page's markup asks for: its scripts, preloads and stylesheets. */
  readonly pageFiles: readonly string[]
}

/**
 * Plans what a page asks for at once on a visit that begins at one of its routes, instead of when the router gets to it:
 * all that the route's own lazy modules need to run, less what the page loads anyway. What those modules may load later
 * themselves (a dialog, a part that hydrates when seen) is not part of it.
 *
 * Routes of another page's app and patterns this ranking does not know (`/:id.json`) are left out: a visit there loads
 * as it would without a plan.
 */
export function planRoutePreload({ routes, chunks, pageFiles }: PlanRoutePreloadOptions): RoutePreloadPlan {
  const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]))
  const loaded = new Set(loadOrder(byFile, pageFiles))
  const own = ownChunks(byFile, pageFiles)
  const find = chunkFinder(chunks)

  const planned = rankPatterns(routes.filter(isAddress)).flatMap(({ pattern, route }) => {
    const starts = route.entries.map(find).filter((file) => file !== undefined)
    if (!starts.every((file) => own.has(file))) return []
    return [{ pattern, files: loadOrder(byFile, starts).filter((file) => !loaded.has(file)) }]
  })
  return { version: 1, routes: withoutIdle(planned) }
}

/** In an app without a router a lazy module stands for a route, and has no address. */
function isAddress({ pattern }: AppRoute): boolean {
  if (pattern !== '*' && !pattern.startsWith('/')) return false
  return segmentsOf(pattern).every((segment) => !segment.startsWith(':') || /^:[\w-]+\??$/.test(segment))
}

/** Chunks a page can get to, at once or later. */
function ownChunks(chunks: ReadonlyMap<string, ChunkNode>, starts: readonly string[]): Set<string> {
  const own = new Set<string>()
  const open = [...starts]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (own.has(file)) continue
    own.add(file)
    const chunk = chunks.get(file)
    open.push(...(chunk?.imports ?? []), ...(chunk?.dynamicImports ?? []))
  }
  return own
}

/** The chunk an `import()` of a module loads: the one that stands for it, or else the one that holds it. */
function chunkFinder(chunks: readonly ChunkNode[]): (module: string) => string | undefined {
  const files = new Map<string, string>()
  for (const { file, modules } of chunks) for (const id of modules) if (!files.has(id)) files.set(id, file)
  for (const { file, facade } of chunks) if (facade !== null) files.set(facade, file)
  return (module) => files.get(module)
}

/** A route without files of its own matters only where it takes addresses from one that comes after it. */
function withoutIdle(routes: readonly PreloadedRoute[]): PreloadedRoute[] {
  const kept: PreloadedRoute[] = []
  for (const route of routes.toReversed()) {
    const shields = kept.some((later) => overlap(route.pattern, later.pattern))
    if (route.files.length > 0 || shields) kept.push(route)
  }
  return kept.toReversed()
}
