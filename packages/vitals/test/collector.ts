import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type Beacon, readBeacon } from '@firstpaint/core/vitals'

export interface Arrival {
  readonly beacon: Beacon
  readonly body: string
  readonly headers: IncomingHttpHeaders
}

export interface Collector {
  readonly origin: string
  readonly arrivals: readonly Arrival[]
  /** What a store holds: of each page view the beacon with the highest sequence. */
  readonly stored: ReadonlyMap<string, Beacon>
  /** Bodies that were no beacon, with why. */
  readonly refused: readonly string[]
  /** Paths that were asked for. */
  readonly requested: readonly string[]
  /** Waits until something holds of what has arrived; fails after ten seconds. */
  readonly until: (holds: () => boolean, what: string) => Promise<void>
  readonly reset: () => void
  readonly close: () => Promise<void>
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

export interface Site {
  readonly files: ReadonlyMap<string, string>
  /** By path; anything else is an empty page. */
  readonly pages: Readonly<Record<string, string | Answer>>
}

/** A server that gives out pages and takes beacons, as the metrics API does. */
export async function startCollector({ files, pages }: Site): Promise<Collector> {
  const arrivals: Arrival[] = []
  const refused: string[] = []
  const requested: string[] = []
  const stored = new Map<string, Beacon>()
  const take = (body: string, headers: IncomingHttpHeaders): void => {
    const reading = readBeacon(body)
    if ('refused' in reading) {
      refused.push(reading.refused)
      return
    }
    const { beacon, dropped } = reading
    if (dropped > 0) refused.push(`dropped ${lost(JSON.parse(body), beacon).join(', ')}`)
    arrivals.push({ beacon, body, headers })
    if ((stored.get(beacon.id)?.sequence ?? -1) < beacon.sequence) stored.set(beacon.id, beacon)
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    requested.push(pathname)
    response.setHeader('access-control-allow-origin', '*')
    if (pathname === '/v1/beacons') {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        take(Buffer.concat(parts).toString(), request.headers)
        response.writeHead(204).end()
      })
      return
    }
    const file = files.get(pathname.slice(1))
    if (file !== undefined) {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(file)
      return
    }
    const page = pages[pathname] ?? '<!doctype html><title>Another page</title><p>Another page'
    if (typeof page === 'function') page(request, response)
    else response.writeHead(200, { 'content-type': 'text/html' }).end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    // A secure origin, unlike 127.0.0.1's siblings, for every browser.
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    arrivals,
    refused,
    requested,
    stored,
    async until(holds, what) {
      const end = performance.now() + 10_000
      while (!holds()) {
        if (performance.now() > end) throw new Error(`Waited ten seconds in vain: ${what}`)
        await wait(10)
      }
    },
    reset() {
      arrivals.length = 0
      refused.length = 0
      requested.length = 0
      stored.clear()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Where what was read lacks something of what was sent. */
function lost(sent: unknown, read: unknown, at = ''): string[] {
  if (typeof sent !== 'object' || sent === null) return read === undefined ? [`${at} = ${String(sent)}`] : []
  if (read === undefined) return [`${at} = ${JSON.stringify(sent)}`]
  return Object.entries(sent).flatMap(([key, value]) =>
    lost(value, (read as Record<string, unknown>)[key], `${at}.${key}`),
  )
}
