import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** One answer, as it went over the wire. */
export interface SentAnswer {
  readonly path: string
  readonly status: number
  readonly kind: 'html' | 'js' | 'css' | 'other'
  /** `br`, `dcb`, …; `identity` for none. */
  readonly encoding: string
  /** Bytes of the body as sent. */
  readonly body: number
  /** Bytes of status line and headers, and of chunk marks where there are any. */
  readonly head: number
}

export interface CountingServer {
  readonly origin: string
  /** Whose site is served from now on. */
  handler: Handler
  /** What was sent since it was last asked. */
  take(): SentAnswer[]
  /** Resolves when nothing was asked for during `quiet` milliseconds, and nothing is under way. */
  settled(quiet: number): Promise<void>
  close(): Promise<void>
}

export interface CountingServerOptions {
  /** Answers `/api/…`; not counted. */
  readonly api: { fetch(request: Request): Response | Promise<Response> }
  /** False hides from the site's handler that the browser knows dictionaries. */
  readonly dictionaries: boolean
}

const kinds = {
  'text/html': 'html',
  'text/javascript': 'js',
  'application/javascript': 'js',
  'text/css': 'css',
} as const

/** Puts a server before a site that counts the bytes of each answer: those of the body as written, and all of the socket's. */
export async function startCountingServer({ api, dictionaries }: CountingServerOptions): Promise<CountingServer> {
  const answerApi = getRequestListener((request) => api.fetch(request))
  let sent: SentAnswer[] = []
  let open = 0
  let last = performance.now()
  const running = { handler: ((_request, response) => void response.end()) as Handler }
  const server = createServer((request, response) => {
    open++
    response.once('close', () => {
      open--
      last = performance.now()
    })
    const { pathname } = new URL(request.url!, 'http://site')
    if (pathname.startsWith('/api/')) return void answerApi(request, response)
    if (pathname === '/photo.svg') return void response.writeHead(204, { 'cache-control': 'max-age=86400' }).end()
    if (!dictionaries) forgetDictionaries(request)
    count(request, response, (answer) => sent.push(answer))
    running.handler(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    get handler() {
      return running.handler
    },
    set handler(handler) {
      running.handler = handler
    },
    take() {
      const taken = sent
      sent = []
      return taken
    },
    settled: (quiet) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (open === 0 && performance.now() - last > quiet) resolve()
          else setTimeout(look, 50)
        }
        last = performance.now()
        look()
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Then a request is like one of a browser that has never heard of RFC 9842. */
function forgetDictionaries({ headers }: IncomingMessage): void {
  delete headers['available-dictionary']
  delete headers['dictionary-id']
  const accepted = headers['accept-encoding']
  if (typeof accepted === 'string') headers['accept-encoding'] = accepted.replace(/, *(?:dcb|dcz)\b/g, '')
}

function count(request: IncomingMessage, response: ServerResponse, done: (answer: SentAnswer) => void): void {
  const before = request.socket.bytesWritten
  const said = new Map<string, string>()
  let body = 0
  const measure = ([chunk, encoding]: readonly unknown[]): void => {
    // Small bodies come as text of one byte a letter, which in UTF-8 would be more.
    if (typeof chunk === 'string')
      body += Buffer.byteLength(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
    else if (chunk instanceof Uint8Array) body += chunk.byteLength
  }
  const { write, end, writeHead } = response
  response.writeHead = ((...args: unknown[]) => {
    for (const [name, value] of headerPairs(args.at(-1))) said.set(name.toLowerCase(), value)
    return Reflect.apply(writeHead, response, args) as never
  }) as typeof writeHead
  response.write = ((...args: unknown[]) => {
    measure(args)
    return Reflect.apply(write, response, args) as never
  }) as typeof write
  response.end = ((...args: unknown[]) => {
    measure(args)
    return Reflect.apply(end, response, args) as never
  }) as typeof end
  response.once('finish', () => {
    const header = (name: string): string | undefined => said.get(name) ?? response.getHeader(name)?.toString()
    const type = header('content-type')?.split(';')[0] ?? ''
    done({
      path: request.url!,
      status: response.statusCode,
      kind: kinds[type as keyof typeof kinds] ?? 'other',
      encoding: header('content-encoding') ?? 'identity',
      body,
      head: request.socket.bytesWritten - before - body,
    })
  })
}

/** Headers as `writeHead` takes them: an object, or names and values by turns, which the response does not remember. */
function headerPairs(headers: unknown): readonly (readonly [string, string])[] {
  if (typeof headers !== 'object' || headers === null) return []
  if (!Array.isArray(headers)) return Object.entries(headers).map(([name, value]) => [name, String(value)])
  return headers.flatMap((name: unknown, at) =>
    at % 2 === 0 ? [[String(name), String(headers[at + 1])] as const] : [],
  )
}
