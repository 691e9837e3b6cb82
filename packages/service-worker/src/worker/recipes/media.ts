import './worker-self.ts'
import type { RouteHandlerCallbackOptions } from 'workbox-core/types.js'
import { createPartialResponse } from 'workbox-range-requests/createPartialResponse.js'
import { Route } from 'workbox-routing/Route.js'
import { CacheFirst } from 'workbox-strategies/CacheFirst.js'
import { type CacheLimits, cacheSettings } from './cache-settings.ts'
import type { Match } from './match.ts'

/**
 * Sound and film. Players ask for ranges, which cannot be kept: the first request, for everything from the start, is
 * answered with the whole file, which is kept when it is small enough; ranges are then cut from it.
 */
export function media(match: Match, limits: CacheLimits & { readonly bytes: number }): Route {
  const { cacheName, plugins } = cacheSettings(limits)
  const small = {
    fetchDidSucceed: async ({ response }: { response: Response }): Promise<Response> => {
      const length = lengthOf(response)
      if (response.status === 200 && length > 0 && length <= limits.bytes) return response
      await response.body?.cancel()
      throw new Error('Not to be kept.')
    },
  }
  const strategy = new CacheFirst({ cacheName, plugins: [...plugins, small] })
  return new Route(match, async ({ request, event }: RouteHandlerCallbackOptions): Promise<Response> => {
    const range = request.headers.get('range')
    const kept = await caches.match(request.url, { cacheName })
    if (!kept && range !== null && range !== 'bytes=0-') return fetch(request)
    const all = new Request(request.url, { credentials: request.credentials })
    const whole = await strategy.handle({ request: all, event }).catch(() => undefined)
    if (!whole) return fetch(request)
    if (range === null) return whole
    if (kept) return createPartialResponse(request, whole)
    // A partial response made by Workbox waits for the whole file; this one plays as it comes.
    const headers = new Headers(whole.headers)
    const length = lengthOf(whole)
    headers.set('content-range', `bytes 0-${length - 1}/${length}`)
    return new Response(whole.body, { status: 206, headers })
  })
}

/** Zero where it is not told, or tells of compressed bytes. */
function lengthOf({ headers }: Response): number {
  return headers.has('content-encoding') ? 0 : Number(headers.get('content-length'))
}
