import type { IncomingMessage, ServerResponse } from 'node:http'
import { type DeliveryManifest, indexDelivery, planHints } from '@firstpaint/core/delivery'
import { writeHints } from '../server/write-hints.ts'

/** Connect's shape, which Express and Vite's dev server know, too. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void

/**
 * For servers that make their pages themselves: tells the browser at once what the page will need, so that it loads
 * that while the server thinks. Put it first. Over HTTP/2 the hints go ahead as 103; the answer gets them as `Link` as
 * well, which proxies and CDNs turn into Early Hints of their own.
 */
export function earlyHints(manifest: DeliveryManifest): Middleware {
  const index = indexDelivery(manifest)
  return (request, response, next) => {
    const { method = '', url = '', headers } = request
    const links = planHints(index, { method, target: url, headers })
    if (links.length > 0) {
      writeHints(request, response, links)
      if (!response.headersSent) response.appendHeader('link', [...links])
    }
    next()
  }
}
