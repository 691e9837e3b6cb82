import type { DeliveryManifest } from '@firstpaint/core/delivery'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { ServeOption } from './serve-errors.ts'

/** Answers what the site does not: an app server's own handler, in Node's shape; over HTTP/2 Node's compatible objects. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => unknown

export interface ServeOptions {
  /** The built site's folder. */
  readonly dist: string
  /** The manifest, or its file. Default: `../.firstpaint/delivery.json` from `dist`, else made by looking at the folder. */
  readonly manifest?: DeliveryManifest | string
  /** 0 to 65535; 0 takes a free one. Default: 8080. */
  readonly port?: number
  /** Name or address to listen on. Default: `localhost`, which no other machine reaches. */
  readonly host?: string
  /**
   * HTTP/2 over TLS, with HTTP/1.1 for who speaks no better. `true`: with a certificate made on the spot, which browsers
   * warn of. Default: HTTP/1.1 without TLS, for a proxy in front.
   */
  readonly tls?: boolean | { readonly cert: string | Buffer; readonly key: string | Buffer }
  /** What is told of each request, and to whom. Default: nothing. */
  readonly log?: { readonly format: 'line' | 'json'; readonly write: (text: string) => void }
  /** Hears of what went wrong while answering. Default: a line on stderr. */
  readonly onError?: (error: unknown) => void
  /** Bytes of files kept in memory, 0 to 2^40. Default: 64 MB, the whole of most sites. */
  readonly memory?: number
  /** Milliseconds that requests under way may take after a stop, 0 to 3,600,000. Default: 10,000. */
  readonly grace?: number
  /** Encodes files without precompressed variants while sending them. Default: true. */
  readonly compress?: boolean
  /**
   * Who answers in the site's place below a path, such as an API: `{ '/api/': handler }`. Each path has a slash at both ends;
   * of two that fit the longer one counts. The site's headers are not added. Default: nobody.
   */
  readonly mounts?: Readonly<Record<string, RequestHandler>>
  /** Answers pages in the place of the site's: a renderer. Over HTTP/2 the route's hints are sent before it is asked. */
  readonly render?: RequestHandler
}

export type ResolvedServeOptions = Readonly<Required<Omit<ServeOptions, 'manifest' | 'log' | 'render' | 'mounts'>>> &
  Readonly<{
    manifest: DeliveryManifest | string | undefined
    log: ServeOptions['log'] | undefined
    render: RequestHandler | undefined
    /** Longest path first. */
    mounts: readonly Mount[]
  }>

/** A path with a slash at both ends, and who answers below it. */
export type Mount = readonly [path: string, handler: RequestHandler]

/**
 * Fills in the defaults and refuses what is none.
 *
 * @throws FP_SERVE_OPTION naming the option, the value and what is allowed
 */
export function resolveServeOptions(options: ServeOptions): ResolvedServeOptions {
  const { dist, manifest, host = 'localhost', tls = false, log, compress = true, render, mounts = {} } = options
  if (typeof dist !== 'string' || dist === '') throw ServeOption('dist', dist, 'the path of a folder')
  if (typeof host !== 'string' || host === '') throw ServeOption('host', host, 'a name or an address')
  if (typeof compress !== 'boolean') throw ServeOption('compress', compress, 'true or false')
  const hasPair = typeof tls === 'object' && tls !== null && 'cert' in tls && 'key' in tls
  if (typeof tls !== 'boolean' && !hasPair) throw ServeOption('tls', tls, 'true, false or { cert, key }')
  if (log !== undefined && log.format !== 'line' && log.format !== 'json')
    throw ServeOption('log.format', log.format, "'line' or 'json'")
  if (render !== undefined && typeof render !== 'function') throw ServeOption('render', render, 'a function')
  return Object.freeze({
    dist,
    manifest,
    host,
    tls,
    log,
    compress,
    render,
    mounts: mountsOf(mounts),
    onError: options.onError ?? ((error: unknown) => console.error(error)),
    port: whole('port', options.port ?? 8080, 65_535),
    memory: whole('memory', options.memory ?? 64 * 1024 * 1024, 2 ** 40),
    grace: whole('grace', options.grace ?? 10_000, 3_600_000),
  })
}

function mountsOf(mounts: Readonly<Record<string, RequestHandler>>): readonly Mount[] {
  if (typeof mounts !== 'object' || mounts === null)
    throw ServeOption('mounts', mounts, 'an object of handlers by path')
  for (const [path, handler] of Object.entries(mounts)) {
    if (!/^\/(?:[^/?#\s]+\/)+$/.test(path)) throw ServeOption('mounts', path, "paths such as '/api/'")
    if (typeof handler !== 'function') throw ServeOption(`mounts['${path}']`, handler, 'a function')
  }
  return Object.entries(mounts).toSorted(([one], [other]) => other.length - one.length)
}

function whole(option: string, value: number, most: number): number {
  if (Number.isInteger(value) && value >= 0 && value <= most) return value
  throw ServeOption(option, value, `a whole number from 0 to ${most}`)
}
