import type { Plugin } from 'vite'
import { removingWorker } from '../service-worker/removing-worker.ts'
import type { ResolvedServiceWorkerOptions } from '../service-worker/service-worker-options.ts'

/**
 * The dev server has no worker: it would show yesterday's modules. One that a build left on this address, seen through
 * `vite preview` for instance, asks for its own file when a page is opened, and gets one that removes it.
 */
export function serviceWorkerDev({ file }: ResolvedServiceWorkerOptions): Plugin {
  return {
    name: 'firstpaint:service-worker-dev',
    apply: 'serve',
    configureServer(server) {
      const path = `${server.config.base}${file}`
      server.middlewares.use((request, response, next) => {
        if (request.url?.replace(/\?.*$/, '') !== path) return next()
        response.setHeader('content-type', 'text/javascript')
        response.setHeader('cache-control', 'no-store')
        response.end(removingWorker)
      })
    },
  }
}
