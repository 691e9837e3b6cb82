import './worker-self.ts'
import { Route } from 'workbox-routing/Route.js'
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js'
import { type CacheLimits, cacheSettings } from './cache-settings.ts'
import type { Match } from './match.ts'

/** Fresh where the network answers in time; else what was answered last. */
export function networkFirst(match: Match, { timeout, ...limits }: CacheLimits & { readonly timeout: number }): Route {
  return new Route(match, new NetworkFirst({ ...cacheSettings(limits), networkTimeoutSeconds: timeout }))
}
