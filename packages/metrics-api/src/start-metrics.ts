import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { defineError, type ErrorFactory } from '@firstpaint/core/errors'
import { createMetricsApi, type MetricsApi } from './create-metrics-api.ts'
import type { MetricsOptions } from './metrics-options.ts'

export const PortUnusable: ErrorFactory<[host: string, port: number, why: string]> = defineError('FP_METRICS_PORT', {
  message: (host, port, why) => `The metrics API cannot listen on ${host}:${port}: ${why}.`,
  hint: 'Choose another port; 0 takes a free one.',
  place: (host, port) => `${host}:${port}`,
})

export interface StartMetricsOptions extends MetricsOptions {
  /** Default `127.0.0.1`: only this machine. */
  readonly host?: string
  /** Default 0: any free one. */
  readonly port?: number
}

export interface RunningMetrics {
  /** `http://127.0.0.1:8787`, without a slash at the end. */
  readonly origin: string
  readonly port: number
  readonly api: MetricsApi
  /** Takes no new connections, lets the requests under way finish, and resolves when all is in the spool and closed. */
  close(): Promise<void>
}

/** A sender has this long for headers, and for all of a beacon: who sends slower holds a connection for nothing. */
const headersMs = 5000
const requestMs = 15_000
/** Connections that are open at once; one more is closed. A flood then costs a bounded amount of memory. */
const mostConnections = 20_000
/** What is under way when the end comes has this long. */
const graceMs = 5000

/** @throws FP_METRICS_PORT, and what {@link createMetricsApi} throws */
export async function startMetrics(given: StartMetricsOptions): Promise<RunningMetrics> {
  const { host = '127.0.0.1', port = 0, ...options } = given
  const api = await createMetricsApi(options)
  const server = createServer({ headersTimeout: headersMs, requestTimeout: requestMs }, api.handle)
  server.maxConnections = mostConnections
  server.on('clientError', (_error, socket) => void socket.destroy())
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  } catch (error) {
    await api.close()
    throw PortUnusable.because(error, host, port, (error as Error).message)
  }
  const { port: taken } = server.address() as AddressInfo
  let closing: Promise<void> | undefined
  const close = async (): Promise<void> => {
    api.drain()
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    const late = setTimeout(() => server.closeAllConnections(), graceMs)
    await closed
    clearTimeout(late)
    await api.close()
  }
  const shown = host.includes(':') ? `[${host}]` : host
  return { origin: `http://${shown}:${taken}`, port: taken, api, close: () => (closing ??= close()) }
}
