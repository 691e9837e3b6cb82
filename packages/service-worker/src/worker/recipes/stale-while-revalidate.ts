import './worker-self.ts'
import { Route } from 'workbox-routing/Route.js'
import { StaleWhileRevalidate } from 'workbox-strategies/StaleWhileRevalidate.js'
import { type CacheLimits, cacheSettings } from './cache-settings.ts'
import type { Match } from './match.ts'

/** What was answered last, at once; the network's answer is for the next time. */
export function staleWhileRevalidate(match: Match, limits: CacheLimits): Route {
  return new Route(match, new StaleWhileRevalidate(cacheSettings(limits)))
}
