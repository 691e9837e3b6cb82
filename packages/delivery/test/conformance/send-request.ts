import { request } from 'node:http'
import { connect } from 'node:http2'

export interface RawAnswer {
  readonly status: number
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** As it came over the wire. */
  readonly body: Buffer
}

export interface RawRequest {
  readonly origin: string
  readonly method: string
  /** Sent as it is: no client tidies it up. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

/** Sends one request on a connection of its own: over HTTP/2 to `https:`, whatever the certificate, else over HTTP/1.1. */
export function sendRequest(sent: RawRequest): Promise<RawAnswer> {
  return sent.origin.startsWith('https:') ? overHttp2(sent) : overHttp1(sent)
}

function overHttp1({ origin, method, path, headers }: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({ status: answer.statusCode!, headers: flat(answer.headers), body: Buffer.concat(chunks) }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}

function overHttp2({ origin, method, path, headers }: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const session = connect(origin, { rejectUnauthorized: false })
    session.on('error', reject)
    const sent = session.request({ ...headers, ':method': method, ':path': path })
    const chunks: Buffer[] = []
    let answered: Record<string, unknown> = {}
    sent.on('response', (got) => (answered = got))
    sent.on('data', (chunk: Buffer) => chunks.push(chunk))
    sent.on('error', reject)
    sent.on('end', () => {
      session.close()
      const { ':status': status, ...rest } = answered
      resolve({ status: Number(status), headers: flat(rest), body: Buffer.concat(chunks) })
    })
    sent.end()
  })
}

function flat(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)]),
  )
}
