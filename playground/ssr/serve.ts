import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { drawPng } from './src/draw-png.ts'
import type { render as Render } from './src/entry-server.tsx'
import { toMode } from './src/mode.ts'
import { singWav } from './src/sing-wav.ts'

export interface ServedSsr {
  /** Without a slash at the end. */
  readonly url: string
  close(): void
}

export interface ServeOptions {
  /** Where it was built. */
  readonly outDir: string
  /** @default 0, a free one */
  readonly port?: number
}

/** Serves the built app: pages rendered on demand, scripts, and pictures and sounds made on demand. */
export async function serveSsr({ outDir, port = 0 }: ServeOptions): Promise<ServedSsr> {
  const { render } = (await import(pathToFileURL(join(outDir, 'server/server.js')).href)) as { render: typeof Render }
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost')
    const send = (status: number, type: string, body: Buffer | string): void => {
      const zips = /html|javascript/.test(type)
      response.writeHead(status, { 'content-type': type, ...(zips && { 'content-encoding': 'gzip' }) })
      response.end(zips ? gzipSync(body) : body)
    }
    const picture = /^\/asset\/[\w-]+-(\d+)x(\d+)\.\w+$/.exec(pathname)
    if (picture) return send(200, 'image/png', drawPng({ width: +picture[1]!, height: +picture[2]! }))
    if (pathname.endsWith('.wav')) return send(200, 'audio/wav', singWav())
    if (pathname.startsWith('/asset/') && pathname.endsWith('.html')) {
      return send(200, 'text/html', '<!doctype html><html lang="en"><title>Framed</title><p>Framed</p></html>')
    }
    const file = join(outDir, normalize(pathname))
    if (pathname.startsWith('/client') && existsSync(file)) return send(200, 'text/javascript', await readFile(file))
    const page = await render({ path: pathname.slice(1) || 'image', mode: toMode(searchParams.get('mode')) })
    if (!page) return send(404, 'text/html', '<!doctype html><title>Not here</title><h1>There is no such page</h1>')
    response.writeHead(200, { 'content-type': 'text/html' })
    page.pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
