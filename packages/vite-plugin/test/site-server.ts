import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

export interface SiteServerOptions {
  /** Absolute path of the built site; may be exchanged while it runs. */
  dist: string
  /** Path below which the site is served, with a slash at both ends. Default `/`. */
  readonly base?: string
  readonly headers?: (path: string) => Readonly<Record<string, string>>
  /** Answers a path when the promise settles. */
  readonly hold?: (path: string) => Promise<void> | undefined
}

export interface SiteServer extends AsyncDisposable {
  readonly url: string
  readonly site: SiteServerOptions
  /** Paths asked for, in order. */
  readonly requests: readonly string[]
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** Serves a single-page app: the page for paths that look like routes, 404 for missing files. */
export async function serveSite(site: SiteServerOptions): Promise<SiteServer> {
  const requests: string[] = []
  const server = createServer(async (request, response) => {
    const path = decodeURI(new URL(request.url!, 'http://localhost').pathname)
    requests.push(path)
    await site.hold?.(path)
    const base = site.base ?? '/'
    const file =
      extname(path) === '' ? `${path.slice(base.length).replace(/\/$/, '')}/index.html` : path.slice(base.length)
    const body =
      (await readFile(join(site.dist, file)).catch(() => undefined)) ??
      (extname(path) === '' ? await readFile(join(site.dist, 'index.html')).catch(() => undefined) : undefined)
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      ...site.headers?.(path),
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    site,
    requests,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
