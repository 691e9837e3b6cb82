import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'

/** What a server does with one request instead of answering it well. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'page' }
  | { readonly kind: 'cut'; readonly announced: boolean }
  | { readonly kind: 'reset' }
  | { readonly kind: 'content'; readonly body: string | Buffer; readonly type: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'hang' }

export type Site = ReadonlyMap<string, Buffer>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** A host of a single-page app that can be made to go wrong in every way hosts do. */
export class FaultServer {
  /** What it serves. Files of earlier releases are gone unless they are in it. */
  site: Site
  /** Asked before each answer. */
  fault: (path: string) => Fault | undefined = () => undefined
  /** Done to every page: what CDNs do. */
  rewrite: (html: string) => string = (html) => html
  /** Of files with a hash in their names. */
  caching: 'immutable' | 'no-store' = 'immutable'
  pageCaching = 'no-cache'
  /** What it answers for files that are not there. */
  missing: 404 | 'page' = 404
  headers: Readonly<Record<string, string>> = {}
  readonly asked: string[] = []
  readonly #server: Server
  readonly #hanging = new Set<ServerResponse>()
  #port = 0

  private constructor(site: Site) {
    this.site = site
    this.#server = createServer((request, response) => this.#answer(request, response))
  }

  static async start(site: Site): Promise<FaultServer> {
    const server = new FaultServer(site)
    await server.up()
    return server
  }

  get origin(): string {
    return `http://localhost:${this.#port}`
  }

  /** Whether it can be reached. */
  get listening(): boolean {
    return this.#server.listening
  }

  async up(): Promise<void> {
    if (this.#server.listening) return
    await new Promise<void>((done) => this.#server.listen(this.#port, 'localhost', done))
    this.#port = (this.#server.address() as AddressInfo).port
  }

  /** As a server that died: nothing listens, and what was under way breaks off. */
  async down(): Promise<void> {
    if (!this.#server.listening) return
    const closed = new Promise<void>((done) => this.#server.close(() => done()))
    this.#server.closeAllConnections()
    await closed
  }

  /** Lets go of requests that were made to hang. */
  release(): void {
    for (const response of this.#hanging) response.destroy()
    this.#hanging.clear()
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname === '/' ? 'index.html' : pathname.slice(1)
    this.asked.push(path)
    const fault = this.fault(path)
    if (fault?.kind === 'reset') return void response.destroy()
    if (fault?.kind === 'hang') return void this.#hanging.add(response)
    if (fault?.kind === 'redirect') return void response.writeHead(302, { location: fault.to }).end()
    if (fault?.kind === 'status')
      return void response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<h1>Error</h1>')
    if (fault?.kind === 'content')
      return void this.#send(response, path, { body: Buffer.from(fault.body), type: fault.type })
    const isFile = extname(path) !== ''
    const file = this.site.get(path)
    if (fault?.kind !== 'page' && isFile && !file && this.missing === 404)
      return void response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>')
    const page = fault?.kind === 'page' || !file
    const served = page ? 'index.html' : path
    let body = this.site.get(served)!
    if (served === 'index.html') body = Buffer.from(this.rewrite(body.toString()))
    const type = TYPES[extname(served)] ?? 'application/octet-stream'
    if (fault?.kind === 'cut') {
      const head = { 'content-type': type, ...(fault.announced && { 'content-length': body.length }) }
      response.writeHead(200, head)
      const half = body.subarray(0, Math.floor(body.length / 2))
      if (fault.announced) response.write(half, () => response.destroy())
      else response.end(half)
      return
    }
    this.#send(response, path, { body, type })
  }

  #send(
    response: ServerResponse,
    path: string,
    { body, type }: { readonly body: Buffer; readonly type: string },
  ): void {
    const caching = path.startsWith('assets/')
      ? this.caching === 'immutable'
        ? 'max-age=31536000, immutable'
        : 'no-store'
      : path.endsWith('.js')
        ? 'no-cache'
        : this.pageCaching
    response.writeHead(200, { 'content-type': type, 'cache-control': caching, ...this.headers })
    response.end(body)
  }
}
