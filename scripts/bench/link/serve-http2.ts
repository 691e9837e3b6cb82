import { readFile } from 'node:fs/promises'
import { createSecureServer, type Http2SecureServer, type ServerHttp2Stream } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { hasContentHash } from '@firstpaint/core/report'
import type { Certificate } from './self-signed.ts'

export interface Http2Site {
  readonly port: number
  /** The folder that is served; a deploy exchanges it. */
  dist: string
  close(): void
}

export interface ServeHttp2Options {
  readonly dist: string
  readonly certificate: Certificate
  /** Answers everything below `/api/`. */
  readonly api?: ((request: Request) => Response | Promise<Response>) | undefined
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
}
const compressed = /\.(?:html|js|css|json|svg)$/
const compress = promisify(brotliCompress)

/**
 * Serves a single-page app over HTTP/2 as a good host does: brotli 11 made ahead of time, hashed files for ever, pages
 * revalidated, the page for addresses that look like routes.
 */
export async function serveHttp2({ dist, certificate, api }: ServeHttp2Options): Promise<Http2Site> {
  const bodies = new Map<string, Promise<Buffer>>()
  const bodyOf = (path: string): Promise<Buffer> => {
    const known = bodies.get(path)
    if (known !== undefined) return known
    const made = readFile(path).then((bytes) =>
      compressed.test(path) ? compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }) : bytes,
    )
    bodies.set(path, made)
    return made
  }
  const server = createSecureServer({ key: certificate.key, cert: certificate.cert })
  const site: Http2Site = { port: await listen(server), dist, close: () => server.close() }
  const respond = async (stream: ServerHttp2Stream, method: string, url: string): Promise<void> => {
    const path = decodeURI(url.split('?')[0]!)
    if (api !== undefined && path.startsWith('/api/')) return answerApi(stream, api, method, url)
    const isFile = extname(path) !== ''
    const file = isFile ? path : '/index.html'
    const body = await bodyOf(join(site.dist, file)).catch(() => undefined)
    if (stream.destroyed) return
    if (body === undefined) {
      stream.respond({ ':status': 404 }, { endStream: true })
      return
    }
    stream.respond({
      ':status': 200,
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': isFile && hasContentHash(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(compressed.test(file) && { 'content-encoding': 'br' }),
    })
    stream.end(body)
  }
  server.on('stream', (stream, headers) => {
    stream.on('error', () => undefined)
    void respond(stream, String(headers[':method']), String(headers[':path']))
  })
  server.on('sessionError', () => undefined)
  return site
}

async function answerApi(
  stream: ServerHttp2Stream,
  api: NonNullable<ServeHttp2Options['api']>,
  method: string,
  url: string,
): Promise<void> {
  const answer = await api(new Request(`https://localhost${url}`, { method }))
  const body = Buffer.from(await answer.arrayBuffer())
  if (stream.destroyed) return
  stream.respond({ ':status': answer.status, 'content-type': answer.headers.get('content-type') ?? 'application/json' })
  stream.end(body)
}

async function listen(server: Http2SecureServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
