import './worker-self.ts'
import { CacheableResponsePlugin } from 'workbox-cacheable-response/CacheableResponsePlugin.js'
import { registerQuotaErrorCallback } from 'workbox-core/registerQuotaErrorCallback.js'
import type { WorkboxPlugin } from 'workbox-core/types.js'
import { storeName } from '../stores.ts'

/** What every recipe that keeps answers is told. */
export interface CacheLimits {
  /** Of the cache; stable across releases. */
  readonly name: string
  readonly entries: number
  /** Seconds. */
  readonly age: number
  /** Of one answer, where it says its length. Default: any. */
  readonly bytes?: number
}

/** When an answer was kept; answers of other origins do not show their `Date`. */
const keptHeader = 'x-firstpaint-kept'

/**
 * Settings of a Workbox strategy. Only complete answers this page may read are kept: one opaque answer counts as 7 MB of
 * quota, however small, and nobody can tell whether it is an error. What says `no-store` is not kept either.
 *
 * Workbox's plugin for limits keeps its own account in IndexedDB and is as large as three strategies; a cache's own order,
 * in which what was put last stands last, does the same but for reads.
 */
export function cacheSettings({ name, entries, age, bytes = Infinity }: CacheLimits): {
  cacheName: string
  plugins: WorkboxPlugin[]
} {
  const cacheName = storeName(`recipe ${name}`)
  registerQuotaErrorCallback(() => caches.delete(cacheName))
  return {
    cacheName,
    plugins: [
      // Workbox's own types leave out that what is absent may be undefined.
      new CacheableResponsePlugin({ statuses: [200] }) as WorkboxPlugin,
      {
        cacheWillUpdate: async ({ request, response }) => {
          const headers = new Headers(response.headers)
          const large = Number(headers.get('content-length')) > bytes
          // Hosts of single-page apps answer with a page for files they do not have.
          const page = headers.get('content-type')?.startsWith('text/html') && request.destination !== 'document'
          if (large || page || /no-store/i.test(headers.get('cache-control') ?? '')) return null
          headers.set(keptHeader, String(Date.now()))
          return new Response(response.body, { headers })
        },
        cachedResponseWillBeUsed: async ({ cachedResponse }) => {
          const kept = Number(cachedResponse?.headers.get(keptHeader))
          return cachedResponse && kept + age * 1000 > Date.now() ? cachedResponse : null
        },
        cacheDidUpdate: async () => {
          const cache = await caches.open(cacheName)
          const kept = await cache.keys()
          await Promise.all(kept.slice(0, Math.max(0, kept.length - entries)).map((old) => cache.delete(old)))
        },
      },
    ],
  }
}
