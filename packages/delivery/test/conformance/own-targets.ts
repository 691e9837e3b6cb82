import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { serveSite } from '../../src/node/serve-site.ts'
import { siteHandler } from '../../src/node/site-handler.ts'
import { startServer } from '../../src/server/start-server.ts'
import type { ConformanceTarget } from './target.ts'

/** What of the house answers requests on Node. */
export const ownTargets: readonly ConformanceTarget[] = [
  {
    name: 'server, HTTP/1.1',
    async start({ dist, manifest }) {
      const { origin, close } = await startServer({ dist, manifest, host: '127.0.0.1', port: 0 })
      return { origin, close }
    },
  },
  {
    name: 'server, HTTP/2',
    async start({ dist, manifest }) {
      const { origin, close } = await startServer({ dist, manifest, host: '127.0.0.1', port: 0, tls: true })
      return { origin, close }
    },
  },
  {
    name: 'server without memory, from disk',
    async start({ dist, manifest }) {
      const { origin, close } = await startServer({ dist, manifest, host: '127.0.0.1', port: 0, memory: 0 })
      return { origin, close }
    },
  },
  {
    name: 'middleware of Node',
    async start({ dist, manifest }) {
      const middleware = await serveSite({ dist, manifest, final: true })
      const server = createServer((request, response) =>
        middleware(request, response, (error) => {
          throw error
        }),
      )
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      return {
        origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        close: () => new Promise((resolve) => server.close(() => resolve())),
      }
    },
  },
  {
    name: 'fetch handler in Hono',
    async start({ dist, manifest }) {
      const site = await siteHandler({ dist, manifest, final: true })
      const app = new Hono()
      app.all('*', async (context) => (await site(context.req.raw))!)
      const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
        const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(started))
      })
      return {
        origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        close: () => new Promise((resolve) => server.close(() => resolve())),
      }
    },
  },
]
