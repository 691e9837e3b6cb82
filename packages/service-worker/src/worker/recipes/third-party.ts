import './worker-self.ts'
import type { RouteHandlerCallbackOptions } from 'workbox-core/types.js'
import { Route } from 'workbox-routing/Route.js'
import { StaleWhileRevalidate } from 'workbox-strategies/StaleWhileRevalidate.js'
import { type CacheLimits, cacheSettings } from './cache-settings.ts'
import type { Match } from './match.ts'

/**
 * Files of other hosts. What a page asks for without CORS would come back opaque, so it is asked for with CORS; a host
 * that refuses is left to the browser, and nothing of it is kept.
 */
export function thirdParty(match: Match, limits: CacheLimits): Route {
  const settings = cacheSettings(limits)
  const strategy = new StaleWhileRevalidate(settings)
  const refused = new Set<string>()
  return new Route(match, async ({ request, event, url }: RouteHandlerCallbackOptions): Promise<Response> => {
    if (request.mode !== 'no-cors') return strategy.handle({ request, event })
    if (refused.has(url.origin)) return (await caches.match(request.url, settings)) ?? fetch(request)
    try {
      const readable = new Request(request.url, { mode: 'cors', credentials: 'omit', referrer: request.referrer })
      return await strategy.handle({ request: readable, event })
    } catch {
      const response = await fetch(request)
      // The network is there, so it was the host that said no.
      refused.add(url.origin)
      return response
    }
  })
}
