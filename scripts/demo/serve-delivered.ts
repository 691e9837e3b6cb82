import { isFirstpaintError } from '@firstpaint/core/errors'
import { startServer } from '@firstpaint/delivery/server'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { RunningSite, ServeSiteOptions } from './serve-site.ts'

export interface ServeDeliveredOptions extends ServeSiteOptions {
  /** Written by the delivery of the site. */
  readonly manifest: string
}

/** Serves a delivered site as `firstpaint serve` does, deltas included, with the API beside it. */
export async function serveDelivered({
  dist,
  manifest,
  mounts,
  api,
  port,
}: ServeDeliveredOptions): Promise<RunningSite> {
  const backend = new Hono().use(compress()).all('/api/*', (context) => api.fetch(context.req.raw))
  const options = { dist, manifest, mounts: { ...mounts, '/api/': getRequestListener(backend.fetch) }, grace: 500 }
  const server = await startServer({ ...options, port }).catch((error: unknown) => {
    if (isFirstpaintError(error) && error.code === 'FP_SERVE_PORT_TAKEN') return startServer({ ...options, port: 0 })
    throw error
  })
  return { url: server.origin, close: () => server.close() }
}
