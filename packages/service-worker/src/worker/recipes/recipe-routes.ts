import type { Route } from 'workbox-routing/Route.js'
import type { WorkerRoute } from '../worker-route.ts'
import { anyOf, type Match } from './match.ts'

/**
 * Puts recipes into the order of their list; the first that matches answers. What must arrive whatever happens to the
 * worker, beacons and other requests that outlive their page, is never touched, nor is what `never` matches.
 *
 * Workbox's own router would be a seventh of all the recipes' bytes: the release's files come before these, so that
 * nothing but this loop of it would ever run.
 */
export function recipeRoutes(routes: readonly Route[], never: readonly Match[] = []): readonly WorkerRoute[] {
  const untouched = anyOf(never)
  return [
    (event, url) => {
      const { request } = event
      const asked = { event: event as FetchEvent, request, url, sameOrigin: url.origin === self.location.origin }
      if (request.keepalive || untouched(asked)) return undefined
      const route = routes.find(({ method, match }) => method === request.method && match(asked))
      return route?.handler.handle(asked)
    },
  ]
}
