import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { verifySignature } from './verify-signature.ts'

export interface S3Object {
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
  readonly etag: string
  /** Milliseconds since 1970. */
  readonly writtenAt: number
}

export interface S3ServerOptions {
  /** What it does with If-Match and If-None-Match of a PUT. Default: 'keep'. */
  readonly conditions?: 'keep' | 'ignore' | 'refuse'
  /** Objects per page of a list. Default: 1000. */
  readonly pageSize?: number
}

/** What is to happen to one signed request: before it does anything, after it did but before it is answered. */
export interface Interference {
  /** True: the request is lost. */
  readonly before?: (count: number) => Promise<boolean | void>
  readonly after?: (count: number) => Promise<void>
}

export interface S3Server {
  /** `http://127.0.0.1:port` */
  readonly endpoint: string
  /** By key. */
  readonly objects: Map<string, S3Object>
  /** Answers the next signed requests with these statuses instead, undefined passes one on. */
  readonly fail: (number | undefined)[]
  /** The signed requests so far: `PUT index.html`. */
  readonly requests: string[]
  interference: Interference
  /** Milliseconds since 1970. */
  now: () => number
  close(): Promise<void>
}

export const BUCKET = 'site-bucket'
export const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }

const KEPT = new Set(['content-type', 'cache-control', 'content-encoding', 'content-disposition', 'content-language'])
/** What `fetch`, the signature and our requests may carry; fetch adds `pragma` to what has a condition. */
const KNOWN = new Set(
  `authorization host connection content-length accept accept-language accept-encoding sec-fetch-mode user-agent pragma
  x-amz-date x-amz-content-sha256 x-amz-copy-source if-match if-none-match ${[...KEPT].join(' ')}`.split(/\s+/),
)

/**
 * A bucket over real HTTP, strict: a signature that is not as Amazon documents it, a header or parameter it does not
 * know is refused. Unsigned GETs are answered as from a public bucket, and not counted.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
 */
export async function startS3Server({ conditions = 'keep', pageSize = 1000 }: S3ServerOptions = {}): Promise<S3Server> {
  const state = { interference: {} as Interference, now: Date.now }
  const objects = new Map<string, S3Object>()
  const fail: (number | undefined)[] = []
  const requests: string[] = []

  const answer = (request: IncomingMessage, body: Buffer): Answer => {
    const failure = fail.shift()
    if (failure !== undefined) return error(failure, 'Told')
    const facts = { request, body, secret: CREDENTIALS.secretAccessKey, service: 's3', region: 'us-east-1' }
    const problem = verifySignature({ ...facts, hashHeader: true })
    if (problem !== undefined) return error(403, problem)
    const unknown = Object.keys(request.headers).find((name) => !KNOWN.has(name) && !name.startsWith('x-amz-meta-'))
    if (unknown !== undefined) return error(400, `UnknownHeader ${unknown}`)
    const { bucket, key, query } = parse(request)
    if (bucket !== BUCKET) return error(404, 'NoSuchBucket')
    if (key === '') return request.method === 'GET' ? list(query) : error(405, 'MethodNotAllowed')
    if (query.size > 0) return error(400, 'InvalidArgument')
    switch (request.method) {
      case 'GET':
      case 'HEAD':
        return read(key)
      case 'PUT':
        return write(key, request, body)
      case 'DELETE':
        objects.delete(key)
        return { status: 204, headers: {}, body: '' }
      default:
        return error(405, 'MethodNotAllowed')
    }
  }

  const read = (key: string): Answer => {
    const found = objects.get(key)
    if (found === undefined) return error(404, 'NoSuchKey')
    const headers = { ...found.headers, etag: found.etag, 'last-modified': new Date(found.writtenAt).toUTCString() }
    return { status: 200, headers: { ...headers, date: new Date(state.now()).toUTCString() }, body: found.body }
  }

  const write = (key: string, request: IncomingMessage, body: Buffer): Answer => {
    const found = objects.get(key)
    const { 'if-match': match, 'if-none-match': noneMatch, 'x-amz-copy-source': source } = request.headers
    if (conditions === 'keep') {
      if (noneMatch !== undefined && noneMatch !== '*') return error(501, 'NotImplemented')
      if (noneMatch !== undefined && found !== undefined) return error(412, 'PreconditionFailed')
      if (match !== undefined && found === undefined) return error(404, 'NoSuchKey')
      if (match !== undefined && match !== found!.etag) return error(412, 'PreconditionFailed')
    }
    if (conditions === 'refuse' && (match ?? noneMatch) !== undefined) return error(501, 'NotImplemented')
    if (source !== undefined) {
      const from = objects.get(decodeURIComponent(String(source)).replace(`/${BUCKET}/`, ''))
      if (from === undefined) return error(404, 'NoSuchKey')
      objects.set(key, { ...from, writtenAt: state.now() })
      return { status: 200, headers: {}, body: `<CopyObjectResult><ETag>${from.etag}</ETag></CopyObjectResult>` }
    }
    const kept = Object.entries(request.headers).filter(([name]) => KEPT.has(name) || name.startsWith('x-amz-meta-'))
    const etag = `"${createHash('md5').update(body).digest('hex')}"`
    objects.set(key, {
      body,
      headers: Object.fromEntries(kept) as Record<string, string>,
      etag,
      writtenAt: state.now(),
    })
    return { status: 200, headers: { etag }, body: '' }
  }

  const list = (query: URLSearchParams): Answer => {
    const unknown = [...query.keys()].find((name) => !['list-type', 'prefix', 'continuation-token'].includes(name))
    if (unknown !== undefined || query.get('list-type') !== '2') return error(400, 'InvalidArgument')
    const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).toSorted()
    const start = Number(query.get('continuation-token') ?? 0)
    const page = keys.slice(start, start + pageSize)
    const isTruncated = start + pageSize < keys.length
    const contents = page.map(
      (key) => `<Contents><Key>${escape(key)}</Key><Size>${objects.get(key)!.body.length}</Size></Contents>`,
    )
    const next = isTruncated ? `<NextContinuationToken>${start + pageSize}</NextContinuationToken>` : ''
    const xml = `<ListBucketResult><IsTruncated>${isTruncated}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`
    return { status: 200, headers: {}, body: xml }
  }

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = Buffer.concat((await request.toArray()) as Buffer[])
    if (request.headers.authorization === undefined) {
      const { key } = parse(request)
      send(response, request.method === 'GET' ? read(key) : error(403, 'AccessDenied'))
      return
    }
    requests.push(`${request.method} ${parse(request).key}`)
    const count = requests.length
    if (await state.interference.before?.(count)) return
    const done = answer(request, body)
    await state.interference.after?.(count)
    if (!response.destroyed) send(response, done, request.method === 'HEAD')
  }

  const server = createServer((request, response) => void respond(request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return Object.assign(state, {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    fail,
    requests,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  })
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | string
}

function error(status: number, code: string): Answer {
  return { status, headers: {}, body: `<Error><Code>${code}</Code><Message>told by the test</Message></Error>` }
}

function send(response: ServerResponse, { status, headers, body }: Answer, headOnly = false): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(headOnly ? undefined : body)
}

function parse(request: IncomingMessage): { bucket: string; key: string; query: URLSearchParams } {
  const [path = '', query = ''] = request.url!.split('?')
  const [, bucket = '', ...key] = path.split('/').map(decodeURIComponent)
  return { bucket, key: key.join('/'), query: new URLSearchParams(query) }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
