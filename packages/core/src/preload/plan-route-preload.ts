import type { AppRoute } from '../chunks/app-route.ts'
import type { FieldTransition } from '../chunks/field-profile.ts'
import type { ChunkNode } from '../chunks/module-graph.ts'
import { nextRoutes } from './next-routes.ts'
import { overlap } from './overlap.ts'
import { routeFilesOf } from './route-files.ts'
import type { PreloadedRoute, RoutePreloadPlan } from './route-preload-plan.ts'

export interface PlanRoutePreloadOptions {
  readonly routes: readonly AppRoute[]
  /** The chunks of the site under the names they are served by. */
  readonly chunks: readonly ChunkNode[]
  /** Files the page's markup asks for: its scripts, preloads and stylesheets. */
  readonly pageFiles: readonly string[]
  /** How visitors went on from route to route, by the patterns of `routes`. Default none. */
  readonly transitions?: readonly FieldTransition[]
}

/**
 * Plans what a page asks for at once on a visit that begins at one of its routes, instead of when the router gets to it:
 * all that the route's own lazy modules need to run, less what the page loads anyway. What those modules may load later
 * themselves (a dialog, a part that hydrates when seen) is not part of it.
 *
 * Where a field profile tells how visitors go on, the files of the likely next routes follow when the page has loaded.
 *
 * Routes of another page's app and patterns this ranking does not know (`/:id.json`) are left out: a visit there loads
 * as it would without a plan.
 */
export function planRoutePreload({
  routes,
  chunks,
  pageFiles,
  transitions = [],
}: PlanRoutePreloadOptions): RoutePreloadPlan {
  const { filesOf, isOwn, ranked } = routeFilesOf({ routes, chunks, pageFiles })
  const byPattern = new Map(routes.filter(isOwn).map((route) => [route.pattern, route]))

  const planned = ranked.map(({ pattern, route, files }) => {
    const onward = nextRoutes(route.pattern, transitions).flatMap((to) => byPattern.get(to) ?? [])
    const next = [...new Set(onward.flatMap(filesOf))].filter((file) => !files.includes(file))
    return { pattern, files, next }
  })
  return { version: 1, routes: withoutIdle(planned) }
}

/** A route without files of its own matters only where it takes addresses from one that comes after it. */
function withoutIdle(routes: readonly PreloadedRoute[]): PreloadedRoute[] {
  const kept: PreloadedRoute[] = []
  for (const route of routes.toReversed()) {
    const shields = kept.some((later) => overlap(route.pattern, later.pattern))
    if (route.files.length > 0 || route.next.length > 0 || shields) kept.push(route)
  }
  return kept.toReversed()
}
