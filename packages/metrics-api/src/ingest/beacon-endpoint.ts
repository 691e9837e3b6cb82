import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ResolvedMetricsOptions } from '../metrics-options.ts'
import type { MetricsPorts } from '../ports.ts'
import type { Spool } from '../spool/spool.ts'
import { SpoolFull } from '../spool/spool-errors.ts'
import { countOne } from '../writer/writer-counts.ts'
import { checkEnvelope } from './check-envelope.ts'
import { decodeBody } from './decode-body.ts'
import { clientAddress } from './client-address.ts'
import { emptyIngestCounts, type IngestCounts } from './ingest-counts.ts'
import { isBot } from './is-bot.ts'
import { RateLimiter } from './rate-limiter.ts'
import { type KnownKey, WriteAccess } from './write-access.ts'

export interface BeaconEndpointOptions {
  readonly options: ResolvedMetricsOptions
  readonly spool: Spool
  readonly ports: MetricsPorts
}

/** Seconds after which a sender may try again what could not be kept. */
const retryAfter = { full: '60', busy: '1' } as const

/**
 * `POST /v1/beacons`, on Node's own server: a framework would take half of what a beacon costs. A body is acknowledged
 * when the spool has it. Whatever is sent, the answer is one of those in the contract's OpenAPI.
 */
export class BeaconEndpoint {
  readonly counts: IngestCounts = emptyIngestCounts()
  readonly #options: ResolvedMetricsOptions
  readonly #spool: Spool
  readonly #ports: MetricsPorts
  readonly #access: WriteAccess
  readonly #byAddress: RateLimiter
  readonly #byKey: RateLimiter
  /** Whether to tell senders to stay away: the server is about to end. */
  draining = false

  constructor({ options, spool, ports }: BeaconEndpointOptions) {
    this.#options = options
    this.#spool = spool
    this.#ports = ports
    this.#access = new WriteAccess(options.keys)
    this.#byAddress = new RateLimiter(options.perAddress)
    this.#byKey = new RateLimiter(options.perKey)
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    const origin = request.headers.origin
    const key = this.#access.find(request.url!)
    const allowed =
      key !== undefined && (key.origins === undefined || (origin !== undefined && key.origins.has(origin)))
    // The browser may read the answer where it may send.
    if (allowed && origin !== undefined) {
      response.setHeader('Access-Control-Allow-Origin', origin)
      response.setHeader('Vary', 'Origin')
    }
    if (request.method === 'OPTIONS') return answerPreflight(response, allowed)
    if (request.method !== 'POST') return this.#refuse(request, response, 405, { Allow: 'POST, OPTIONS' })
    if (!allowed) {
      this.counts.forbidden += 1
      return this.#refuse(request, response, 403)
    }
    const wait = this.#wait(request, key)
    if (wait > 0) {
      this.counts.limited += 1
      return this.#refuse(request, response, 429, { 'Retry-After': String(wait) })
    }
    if (Number(request.headers['content-length']) > this.#options.maxBody) return this.#tooLarge(request, response)
    this.#collect(request, response, key)
  }

  #wait(request: IncomingMessage, key: KnownKey): number {
    const now = this.#ports.elapsed()
    const byAddress = this.#byAddress.take(clientAddress(request, this.#options.proxies), now)
    return byAddress > 0 ? byAddress : this.#byKey.take(key.name, now)
  }

  #collect(request: IncomingMessage, response: ServerResponse, key: KnownKey): void {
    let first: Buffer | undefined
    let rest: Buffer[] | undefined
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      if (bytes > this.#options.maxBody) return
      bytes += chunk.length
      if (bytes > this.#options.maxBody) this.#tooLarge(request, response)
      else if (first === undefined) first = chunk
      else (rest ??= [first]).push(chunk)
    })
    request.on('end', () => {
      if (bytes > this.#options.maxBody) return
      const body = rest ? Buffer.concat(rest) : (first ?? Buffer.alloc(0))
      if (request.headers['content-encoding'] === undefined) this.#take(request, response, { key, body })
      else this.#decode(request, response, { key, body })
    })
    // A sender that goes away in the middle has sent nothing.
    request.on('error', () => undefined)
  }

  /** Browsers send beacons as they are; relays and apps of one's own may compress them. */
  #decode(
    request: IncomingMessage,
    response: ServerResponse,
    { key, body }: { readonly key: KnownKey; readonly body: Buffer },
  ): void {
    const decoding = decodeBody(request.headers['content-encoding']!, body, this.#options.maxBody)
    if (decoding === undefined) {
      countOne(this.counts.refused, 'unknown-encoding')
      return void response.writeHead(415, { 'Accept-Encoding': 'gzip, br' }).end()
    }
    decoding.then(
      (decoded) => this.#take(request, response, { key, body: decoded }),
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_BUFFER_TOO_LARGE') return this.#tooLarge(request, response)
        countOne(this.counts.refused, 'malformed')
        answerText(response, 400, JSON.stringify({ refused: 'malformed' }))
      },
    )
  }

  #take(
    request: IncomingMessage,
    response: ServerResponse,
    { key, body }: { readonly key: KnownKey; readonly body: Buffer },
  ): void {
    const envelope = checkEnvelope(body.toString('utf8'))
    if ('refused' in envelope) {
      countOne(this.counts.refused, envelope.refused)
      return answerText(response, 400, JSON.stringify({ refused: envelope.refused }))
    }
    if (key.app !== undefined && key.app !== envelope.app) {
      this.counts.forbidden += 1
      return void response.writeHead(403).end()
    }
    if (this.#options.bots === 'drop' && isBot(request.headers['user-agent'])) {
      this.counts.bots += 1
      return void response.writeHead(204).end()
    }
    const record = { receivedAt: this.#ports.now(), country: this.#country(request), body }
    this.#spool.append(record, (error) => {
      if (error === undefined) {
        this.counts.accepted += 1
        if (this.draining) response.shouldKeepAlive = false
        response.writeHead(204).end()
        return
      }
      this.counts.notKept += 1
      const busy = error.code !== SpoolFull.code && error.code !== 'FP_METRICS_SPOOL_WRITE'
      response.setHeader('Retry-After', busy ? retryAfter.busy : retryAfter.full)
      answerText(response, 503, JSON.stringify({ code: error.code }))
    })
  }

  #country(request: IncomingMessage): string {
    const { countryHeader } = this.#options
    if (countryHeader === undefined) return ''
    const given = request.headers[countryHeader]
    // `XX` and `T1` are what networks write for unknown and Tor.
    return typeof given === 'string' && /^[A-Z]{2}$/.test(given) && given !== 'XX' ? given : ''
  }

  #tooLarge(request: IncomingMessage, response: ServerResponse): void {
    this.counts.tooLarge += 1
    this.#refuse(request, response, 413)
  }

  /** Answers without reading on: who is not let in is not listened to. */
  #refuse(
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    headers: Readonly<Record<string, string>> = {},
  ): void {
    if (response.headersSent) return
    const unread = request.headers['content-length'] !== '0' && request.method !== 'GET' && request.method !== 'HEAD'
    // A small rest is read and dropped, which is cheaper than a new connection; a large one ends the connection.
    const close = unread && !(Number(request.headers['content-length']) <= 65_536)
    response.writeHead(status, close ? { ...headers, Connection: 'close' } : headers)
    response.end()
    if (close) response.once('finish', () => request.socket.destroySoon())
    else request.resume()
  }
}

function answerPreflight(response: ServerResponse, allowed: boolean): void {
  if (!allowed) return void response.writeHead(403).end()
  const headers = {
    'Access-Control-Allow-Methods': 'POST',
    'Access-Control-Allow-Headers': 'content-type',
    'Access-Control-Max-Age': '7200',
  }
  response.writeHead(204, headers).end()
}

function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(text)
}
