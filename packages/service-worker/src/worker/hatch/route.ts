import type { WorkerEvent } from '../worker-event.ts'
import type { WorkerRoute } from '../worker-route.ts'

/** In the order they are tried; the worker looks at the list itself. */
export const ownRoutes: WorkerRoute[] = []

/** Answers a request; called only for what matches. */
export type RouteHandler = (event: WorkerEvent, url: URL) => Promise<Response>

/** An address is matched by its whole text; a path of this origin that begins with `/` must be equal. */
export type RouteMatch = string | RegExp | ((url: URL, request: Request) => boolean)

/**
 * Answers requests that no file of the release does, in the order of the calls; navigations before the pages of the
 * release. Without a handler the first argument is a route, or a list of them, such as those of recipes.
 *
 * @example
 * route('/api/time', async () => Response.json({ time: Date.now() }))
 */
export function route(match: RouteMatch, handler: RouteHandler): void
export function route(routes: WorkerRoute | readonly WorkerRoute[]): void
export function route(first: RouteMatch | WorkerRoute | readonly WorkerRoute[], handler?: RouteHandler): void {
  if (handler === undefined) {
    ownRoutes.push(...(Array.isArray(first) ? (first as WorkerRoute[]) : [first as WorkerRoute]))
    return
  }
  const match = first as RouteMatch
  ownRoutes.push((event, url) => (matches(match, event, url) ? handler(event, url) : undefined))
}

function matches(match: RouteMatch, { request }: WorkerEvent, url: URL): boolean {
  if (typeof match === 'function') return match(url, request)
  if (typeof match !== 'string') return match.test(url.href)
  return match.startsWith('/') ? url.origin === self.location.origin && url.pathname === match : url.href === match
}
