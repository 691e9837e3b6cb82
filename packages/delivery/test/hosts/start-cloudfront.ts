import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import type { HostConfig } from '@firstpaint/core/delivery'
import type { ConformanceSite } from '../conformance/make-site.ts'
import type { RunningTarget } from '../conformance/target.ts'

interface EdgeHeaders {
  [name: string]: { value: string }
}

interface EdgeRequest {
  method: string
  uri: string
  querystring: Record<string, { value: string }>
  headers: EdgeHeaders
}

interface EdgeResponse {
  statusCode: number
  headers: EdgeHeaders
}

type Handler = (event: object) => EdgeRequest | EdgeResponse

/** What stands in for the header policy, the bucket and CloudFront's own part between the two generated functions. */
export interface CloudFrontStart {
  readonly config: HostConfig
  readonly site: ConformanceSite
  /** Whether the response function sees the request as the request function left it, or as the client sent it. */
  readonly seesRewritten: boolean
}

/**
 * Runs the generated functions in a context of their own that has nothing of Node, between a client and a bucket with
 * the site's files. The bucket part answers as CloudFront documents: 404 for a missing key, entity tags, ranges.
 */
export async function startCloudFront(start: CloudFrontStart): Promise<RunningTarget> {
  const onRequest = handlerOf(start.config, 'viewer-request.js')
  const onResponse = handlerOf(start.config, 'viewer-response.js')
  const server = createServer((incoming, outgoing) => {
    const sent = requestOf(incoming)
    const seen = structuredClone(sent)
    const made = onRequest({ version: '1.0', request: sent })
    if ('statusCode' in made) return write(outgoing, made, Buffer.alloc(0))
    const { response, body } = fromBucket(start.site, made, incoming.headers)
    policy(start.config, response)
    const request = start.seesRewritten ? made : seen
    const told =
      response.statusCode < 400 ? (onResponse({ version: '1.0', request, response }) as EdgeResponse) : response
    write(outgoing, told, incoming.method === 'HEAD' ? Buffer.alloc(0) : body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function handlerOf(config: HostConfig, path: string): Handler {
  const { text } = config.files.find((file) => file.path === path)!
  const context = createContext({})
  runInContext(text, context, { timeout: 1000 })
  // Events and answers go through JSON, so that nothing of this process reaches the function's world.
  return (event) => {
    const answer = runInContext(`JSON.stringify(handler(${JSON.stringify(event)}))`, context, {
      timeout: 1000,
    }) as string
    return JSON.parse(answer) as EdgeRequest
  }
}

function requestOf({ method = '', url = '/', headers }: IncomingMessage): EdgeRequest {
  const mark = url.indexOf('?')
  const query = mark < 0 ? [] : url.slice(mark + 1).split('&')
  return {
    method,
    uri: mark < 0 ? url : url.slice(0, mark),
    querystring: Object.fromEntries(
      query.map((part) => [part.split('=')[0]!, { value: part.split('=').slice(1).join('=') }]),
    ),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value: String(value) }])),
  }
}

/** The headers of every answer, as the policy has them. */
function policy(config: HostConfig, { headers }: EdgeResponse): void {
  const { text } = config.files.find((file) => file.path === 'response-headers-policy.json')!
  const { SecurityHeadersConfig, CustomHeadersConfig } = JSON.parse(text)
  if (SecurityHeadersConfig.ContentTypeOptions) headers['x-content-type-options'] = { value: 'nosniff' }
  for (const { Header, Value, Override } of CustomHeadersConfig.Items)
    if (Override || headers[Header.toLowerCase()] === undefined) headers[Header.toLowerCase()] = { value: Value }
}

interface Stored {
  readonly response: EdgeResponse
  readonly body: Buffer
}

/** Content-Type and Content-Encoding are metadata of the objects, set when they were uploaded. */
function fromBucket(
  { dist, manifest }: ConformanceSite,
  { uri }: EdgeRequest,
  asked: IncomingMessage['headers'],
): Stored {
  const key = decodeURIComponent(uri).slice(1)
  const file = manifest.files.find(({ path, variants, deltas }) =>
    [path, ...[...variants, ...deltas].map((other) => other.path)].includes(key),
  )
  const path = join(dist, key)
  if (file === undefined || statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
    return { response: { statusCode: 404, headers: {} }, body: Buffer.from('NoSuchKey') }
  const body = readFileSync(path)
  const etag = `"${createHash('md5').update(body).digest('hex')}"`
  const encoding = [...file.variants, ...file.deltas].find((other) => other.path === key)?.encoding
  const headers: EdgeHeaders = {
    etag: { value: etag },
    'content-type': { value: file.type },
    ...(encoding !== undefined && { 'content-encoding': { value: encoding } }),
  }
  const tags = asked['if-none-match']
  if (
    tags !== undefined &&
    (tags.trim() === '*' || tags.split(',').some((tag) => tag.trim().replace('W/', '') === etag))
  )
    return { response: { statusCode: 304, headers: { etag: { value: etag } } }, body: Buffer.alloc(0) }
  const range = /^bytes=(\d*)-(\d*)$/.exec(asked.range ?? '')
  if (range === null || (asked['if-range'] !== undefined && asked['if-range'] !== etag))
    return { response: { statusCode: 200, headers }, body }
  const first = range[1] === '' ? body.length - Number(range[2]) : Number(range[1])
  const last = range[1] === '' || range[2] === '' ? body.length - 1 : Math.min(Number(range[2]), body.length - 1)
  if (first >= body.length)
    return {
      response: { statusCode: 416, headers: { 'content-range': { value: `bytes */${body.length}` } } },
      body: Buffer.alloc(0),
    }
  headers['content-range'] = { value: `bytes ${first}-${last}/${body.length}` }
  return { response: { statusCode: 206, headers }, body: body.subarray(first, last + 1) }
}

function write(outgoing: ServerResponse, { statusCode, headers }: EdgeResponse, body: Buffer): void {
  for (const [name, { value }] of Object.entries(headers)) outgoing.setHeader(name, value)
  if (body.length > 0) outgoing.setHeader('content-length', body.length)
  outgoing.writeHead(statusCode)
  outgoing.end(statusCode === 304 || statusCode === 204 ? undefined : body)
}
