import './worker-self.ts'
import { Route } from 'workbox-routing/Route.js'
import { CacheFirst } from 'workbox-strategies/CacheFirst.js'
import { type CacheLimits, cacheSettings } from './cache-settings.ts'
import type { Match } from './match.ts'

/** Asked for once, then kept for as long as the limits say. */
export function cacheFirst(match: Match, limits: CacheLimits): Route {
  return new Route(match, new CacheFirst(cacheSettings(limits)))
}
