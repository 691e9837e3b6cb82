import { formatError, isFirstpaintError } from '@firstpaint/core/errors'
import type { Connect, Plugin, ViteDevServer } from 'vite'
import { type DevImage, devImagePath, parseDevImageUrl } from '../images/dev-images.ts'
import type { ImageProject } from '../images/image-project.ts'
import { serveDevImage } from '../images/serve-dev-image.ts'

/**
 * Encodes images for the dev server when a browser asks for them. An address stands for certain bytes, so that a browser
 * that has them is told so without any work.
 */
export function imageServer(project: ImageProject, served: ReadonlyMap<string, DevImage>): Plugin {
  return {
    name: 'firstpaint:image-server',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use(answer({ server, project, served }))
      void warmUp(server, project)
    },
  }
}

/** Decoder and store take their time to start; the first image should not wait for them. */
async function warmUp({ environments }: ViteDevServer, project: ImageProject): Promise<void> {
  try {
    const { inspectImage } = await import('@firstpaint/images')
    await Promise.all([inspectImage(Buffer.from(dot, 'base64')), project.of(environments.client)])
  } catch {
    // Whoever asks for an image is told.
  }
}

/** One pixel. */
const dot = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

interface ServedImages {
  readonly server: ViteDevServer
  readonly project: ImageProject
  readonly served: ReadonlyMap<string, DevImage>
}

function answer({ server, project, served }: ServedImages): Connect.NextHandleFunction {
  return async (request, response, next) => {
    const path = withoutBase(request.url ?? '', server.config.base)
    if (!path.startsWith(devImagePath)) return next()
    const asked = parseDevImageUrl(path)
    const wanted = asked && served.get(asked.key)
    if (asked === undefined || wanted === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' })
      return response.end('No module of this dev server refers to this image: reload the page.\n')
    }
    const etag = `"${asked.key}-${asked.width}-${asked.format}"`
    const headers = {
      etag,
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
      'timing-allow-origin': '*',
    }
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers)
      return response.end()
    }
    try {
      const { engine } = await project.of(server.environments.client)
      const { type, bytes } = await serveDevImage({ engine, wanted, ...asked })
      response.writeHead(200, { ...headers, 'content-type': type, 'content-length': bytes.byteLength })
      response.end(request.method === 'HEAD' ? undefined : bytes)
    } catch (error) {
      fail(server, error)
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
      response.end(`${messageOf(error)}\n`)
    }
  }
}

/** Plugins come before Vite takes the base off. */
function withoutBase(url: string, base: string): string {
  const path = url.replace(/\?.*$/, '')
  return path.startsWith(base) ? `/${path.slice(base.length)}` : path
}

/** On the console, and over the page: an image that stays away says nothing by itself. */
function fail(server: ViteDevServer, error: unknown): void {
  const message = messageOf(error)
  server.config.logger.error(message, { timestamp: true })
  server.environments.client.hot.send({
    type: 'error',
    err: { message, stack: '', plugin: 'firstpaint:image-server' },
  })
}

function messageOf(error: unknown): string {
  return isFirstpaintError(error) ? formatError(error) : String(error)
}
