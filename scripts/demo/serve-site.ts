import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { hasContentHash } from '@firstpaint/core/report'
import { type HttpBindings, serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { compress } from 'hono/compress'

export type Mounts = Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>

export interface ServeSiteOptions {
  /** The built site. */
  readonly dist: string
  /** Answers everything below `/api/`. */
  readonly api: { fetch(request: Request): Response | Promise<Response> }
  /** 0 takes a free port; so does a port in use. */
  readonly port: number
  /** Handlers of Node's own kind, by the path they answer: `/v1/`. Default none. */
  readonly mounts?: Mounts
}

export interface RunningSite {
  readonly url: string
  close(): Promise<void>
}

/**
 * Serves a built single-page app as a good static host does: hashed files for ever, pages revalidated, gzip, the page
 * for every path that looks like a route, and 404 for a missing file rather than the page in its place.
 */
export async function serveSite({ dist, api, port, mounts = {} }: ServeSiteOptions): Promise<RunningSite> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  for (const [path, handle] of Object.entries(mounts))
    app.all(`${path}*`, ({ env }) => {
      // It works with a server's own objects, since they are all it needs.
      handle(env.incoming as IncomingMessage, env.outgoing as ServerResponse)
      return RESPONSE_ALREADY_SENT
    })
  app.use(compress())
  app.all('/api/*', (context) => api.fetch(context.req.raw))
  app.use(
    serveStatic({
      root: dist,
      onFound: (path, context) => {
        context.header('Cache-Control', hasContentHash(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    }),
  )
  app.get('*', async (context) => {
    if (/\.\w+$/.test(context.req.path)) return context.notFound()
    context.header('Cache-Control', 'no-cache')
    return context.html(await readFile(join(dist, 'index.html'), 'utf8'))
  })
  const server = await listen(app, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') return listen(app, 0)
    throw error
  })
  const address = server.address() as AddressInfo
  return {
    url: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

function listen(app: Hono<{ Bindings: HttpBindings }>, port: number): Promise<ReturnType<typeof serve>> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port }, () => resolve(server))
    server.on('error', reject)
  })
}
