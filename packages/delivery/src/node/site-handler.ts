import { Readable } from 'node:stream'
import { indexDelivery } from '@firstpaint/core/delivery'
import { type FetchHandler, toFetchHandler } from '../fetch/to-fetch-handler.ts'
import { FileStore } from '../server/file-store.ts'
import { openSite } from '../server/open-site.ts'
import type { SiteOptions } from './site-options.ts'

/**
 * A built site as a function from `Request` to `Response`, for Hono and other servers of that shape on Node. What the
 * site does not have is undefined: `app.use(async (c, next) => (await site(c.req.raw)) ?? next())`.
 *
 * @throws FP_SERVE_SITE_MISSING, FP_SERVE_MANIFEST
 */
export async function siteHandler({
  dist,
  manifest,
  memory = 64 * 1024 * 1024,
  final = false,
}: SiteOptions): Promise<FetchHandler> {
  const site = await openSite(dist, manifest)
  const store = new FileStore(site.dist, { memory, largest: Math.min(1024 * 1024, memory) })
  return toFetchHandler(indexDelivery(site.manifest), {
    final,
    async read(body) {
      const content = await store.read(body)
      return Buffer.isBuffer(content)
        ? (content as Uint8Array<ArrayBuffer>)
        : (Readable.toWeb(content) as ReadableStream<Uint8Array>)
    },
  })
}
