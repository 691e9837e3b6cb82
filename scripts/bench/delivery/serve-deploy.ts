import { serveSite } from '@firstpaint/delivery/node'
import sirv from 'sirv'
import type { BuiltDeploy } from './build-deploy.ts'
import type { Handler } from './counting-server.ts'

/** Firstpaint's site as its own middleware answers, any other as sirv does: brotli, hashed files for ever, pages revalidated. */
export async function serveDeploy({ dist, manifest }: BuiltDeploy): Promise<Handler> {
  if (manifest !== undefined) {
    const site = await serveSite({ dist, manifest, final: true })
    return (request, response) => void site(request, response, (error) => response.destroy(error as Error))
  }
  return sirv(dist, {
    brotli: true,
    gzip: true,
    etag: true,
    single: true,
    setHeaders: (response, path) => {
      const forEver = path.startsWith('/assets/')
      response.setHeader('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}
