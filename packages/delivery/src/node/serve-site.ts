import { indexDelivery, planAnswer } from '@firstpaint/core/delivery'
import { FileStore } from '../server/file-store.ts'
import { openSite } from '../server/open-site.ts'
import { type SendWhatIsThere, sendWhatIsThere } from '../server/send-what-is-there.ts'
import type { Middleware } from './early-hints.ts'
import type { SiteOptions } from './site-options.ts'

/**
 * A built site as a middleware for Express, Connect and everything of their shape. What the site does not have goes on
 * to the next one, so it may stand before an API; with a `fallback` page in the manifest, put it after, or navigations to
 * addresses of the API end here.
 *
 * @throws FP_SERVE_SITE_MISSING, FP_SERVE_MANIFEST
 */
export async function serveSite({
  dist,
  manifest,
  memory = 64 * 1024 * 1024,
  final = false,
}: SiteOptions): Promise<Middleware> {
  const site = await openSite(dist, manifest)
  const index = indexDelivery(site.manifest)
  const store = new FileStore(site.dist, { memory, largest: Math.min(1024 * 1024, memory) })
  return (request, response, next) => {
    // Express takes the path it is mounted at off `url`; the site's base holds it.
    const { originalUrl, url, method = '', headers } = request as typeof request & { readonly originalUrl?: string }
    const asked = { method, target: originalUrl ?? url ?? '', headers }
    const plan = planAnswer(index, asked)
    if (!final && (plan.kind === 'missing' || plan.kind === 'method' || plan.kind === 'options')) return next()
    void sendOr(next, { index, asked, plan, request, response, store })
  }
}

async function sendOr(next: (error?: unknown) => void, options: SendWhatIsThere): Promise<void> {
  try {
    await sendWhatIsThere(options)
  } catch (error) {
    // Half an answer must not look like a whole one.
    if (options.response.headersSent) options.response.destroy()
    else next(error)
  }
}
