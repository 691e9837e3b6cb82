import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createSecureServer, type Http2SecureServer } from 'node:http2'
import {
  type DeliveryIndex,
  type DeliveryManifest,
  indexDelivery,
  planAnswer,
  planHints,
  splitTarget,
} from '@firstpaint/core/delivery'
import { logAnswer } from './access-log.ts'
import { trackConnections } from './connections.ts'
import { FileStore } from './file-store.ts'
import { listen } from './listen.ts'
import { makeCertificate } from './make-certificate.ts'
import { openSite } from './open-site.ts'
import { sendReady } from './send-answer.ts'
import { sendWhatIsThere } from './send-what-is-there.ts'
import { CertificateUnreadable } from './serve-errors.ts'
import {
  type Mount,
  type RequestHandler,
  type ResolvedServeOptions,
  resolveServeOptions,
  type ServeOptions,
} from './serve-options.ts'
import { writeHints } from './write-hints.ts'

export interface RunningServer {
  /** `http://localhost:8080`, without a slash at the end. */
  readonly origin: string
  readonly port: number
  /** What is served now. */
  readonly manifest: DeliveryManifest
  /** The certificate in use, PEM; undefined without TLS. */
  readonly cert: string | undefined
  /** Looks at the site again, after a build; requests under way end with the old one. */
  reload(): Promise<void>
  /** Takes no new connections, lets the requests under way finish, and resolves when all is closed. */
  close(): Promise<void>
}

/** A file of up to a megabyte may be kept in memory; what is larger is worth a stream. */
const largestInMemory = 1024 * 1024
/** Longer than the 60 seconds after which usual proxies and balancers close idle connections: they must be first. */
const keepAliveMs = 65_000
/** A client that takes nothing for two minutes is gone. */
const stalledMs = 120_000

/** As usual servers allow; without a limit one connection could ask for everything at once. */
const mostStreams = 128

/** One site with everything that is remembered of it; replaced as a whole when the site is read again. */
interface ServedSite {
  readonly index: DeliveryIndex
  /** Without encoding on the way: for when the encoders are busy. */
  readonly plain: DeliveryIndex
  readonly store: FileStore
}

/**
 * Serves a built site: every answer is planned by {@link planAnswer} and carried out with bounded memory.
 *
 * @throws FP_SERVE_OPTION, FP_SERVE_SITE_MISSING, FP_SERVE_MANIFEST, FP_SERVE_CERTIFICATE, FP_SERVE_PORT_TAKEN,
 *   FP_SERVE_PORT_FORBIDDEN, FP_SERVE_HOST
 */
export async function startServer(given: ServeOptions): Promise<RunningServer> {
  const options = resolveServeOptions(given)
  let site = await readSite(options)
  const pair = options.tls === true ? await makeCertificate(options.host) : options.tls
  const server = pair === false ? createServer() : createSecure(pair)
  const connections = trackConnections(server)

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.httpVersionMajor === 1) {
      connections.enter(request, response)
      if (connections.draining) response.shouldKeepAlive = false
    }
    answer(site, options, request, response)
  })
  server.setTimeout(stalledMs)
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = keepAliveMs

  const port = await listen(server, options)
  // What goes wrong with one connection later on is no reason to fall over.
  server.on('error', options.onError)
  const shown = options.host.includes(':') ? `[${options.host}]` : options.host
  let closing: Promise<void> | undefined
  return {
    origin: `${pair === false ? 'http' : 'https'}://${shown}:${port}`,
    port,
    get manifest() {
      return site.index.manifest
    },
    cert: pair === false ? undefined : String(pair.cert),
    async reload() {
      site = await readSite(options)
    },
    close: () => (closing ??= connections.drain(options.grace)),
  }
}

async function readSite({ dist, manifest, memory, compress }: ResolvedServeOptions): Promise<ServedSite> {
  const opened = await openSite(dist, manifest)
  return {
    index: indexDelivery(opened.manifest, { encoders: compress ? ['br', 'zstd', 'gzip'] : [] }),
    plain: indexDelivery(opened.manifest),
    store: new FileStore(opened.dist, { memory, largest: Math.min(largestInMemory, memory) }),
  }
}

function createSecure(pair: { readonly cert: string | Buffer; readonly key: string | Buffer }): Http2SecureServer {
  try {
    return createSecureServer({ ...pair, allowHTTP1: true, settings: { maxConcurrentStreams: mostStreams } })
  } catch (error) {
    throw CertificateUnreadable.because(error, (error as Error).message)
  }
}

function answer(
  site: ServedSite,
  options: ResolvedServeOptions,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const asked = { method: request.method ?? '', target: request.url ?? '', headers: request.headers }
  const began = options.log === undefined ? 0 : performance.now()
  const mounted = options.mounts.length > 0 ? mountedAt(options.mounts, asked.target) : undefined
  if (mounted !== undefined) {
    if (options.log !== undefined) logAnswer(options.log, { request, response, plan: undefined, began })
    void handOver(mounted, { options, request, response })
    return
  }
  let plan = planAnswer(site.index, asked)
  const rendered = plan.kind === 'page' || plan.kind === 'fallback' ? options.render : undefined
  if (options.log !== undefined) logAnswer(options.log, { request, response, plan: rendered ? undefined : plan, began })
  if (rendered !== undefined) {
    writeHints(request, response, planHints(site.index, asked))
    void handOver(rendered, { options, request, response })
    return
  }
  if (plan.body.from === 'file' && plan.body.compress !== undefined && !site.store.canEncode(plan.body))
    plan = planAnswer(site.plain, asked)
  const sent = { plan, request, response, store: site.store }
  try {
    if (sendReady(sent)) return
    const { index } = site
    sendWhatIsThere({ ...sent, index, asked, onLost: options.onError }).catch((error: unknown) =>
      fail(options, response, error),
    )
  } catch (error) {
    // A header of the manifest may be one that HTTP does not allow.
    fail(options, response, error)
  }
}

function mountedAt(mounts: readonly Mount[], target: string): RequestHandler | undefined {
  const { path } = splitTarget(target)
  return mounts.find(([mount]) => path.startsWith(mount))?.[1]
}

interface HandOver {
  readonly options: ResolvedServeOptions
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

async function handOver(handler: RequestHandler, { options, request, response }: HandOver): Promise<void> {
  try {
    await handler(request, response)
  } catch (error) {
    fail(options, response, error)
  }
}

/** Half an answer must not look like a whole one; where nothing is sent yet, the client is told. */
function fail({ onError }: ResolvedServeOptions, response: ServerResponse, error: unknown): void {
  // Who left in the middle of an answer is nobody's fault.
  const { code } = error as NodeJS.ErrnoException
  if (code !== 'ERR_STREAM_PREMATURE_CLOSE' && code !== 'ECONNRESET' && code !== 'EPIPE') onError(error)
  if (response.headersSent) {
    response.destroy()
    return
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end('Internal Server Error\n')
}
