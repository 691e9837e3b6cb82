import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CREDENTIALS } from './s3-server.ts'
import { verifySignature } from './verify-signature.ts'

export interface Told {
  readonly status: number
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface CdnServer {
  /** Address of the API. */
  readonly api: string
  /** What it was asked to forget, one entry per request that it accepted. */
  readonly purged: (readonly string[])[]
  /** Whether the purges were soft. */
  readonly soft: boolean[]
  /** Requests, accepted or not. */
  readonly counts: { requests: number }
  /** Answers the next requests with these instead. */
  readonly fail: Told[]
  close(): Promise<void>
}

interface Asked {
  readonly request: IncomingMessage
  readonly body: string
}

type Judge = (asked: Asked, server: Pick<CdnServer, 'purged' | 'soft'>) => Told

/** What `fetch` sends by itself. */
const OWN = [
  'host',
  'connection',
  'content-length',
  'accept',
  'accept-language',
  'sec-fetch-mode',
  'user-agent',
  'accept-encoding',
]

export const TOKEN = 'token-that-nobody-may-see'

/** @see https://developers.cloudflare.com/api/resources/cache/methods/purge/ */
export const startCloudflare = (): Promise<CdnServer> => startCdn('/client/v4', judgeCloudflare)

/** @see https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateInvalidation.html */
export const startCloudFront = (): Promise<CdnServer> => startCdn('', judgeCloudFront)

/** @see https://www.fastly.com/documentation/reference/api/purging/ */
export const startFastly = (): Promise<CdnServer> => startCdn('', judgeFastly)

const judgeCloudflare: Judge = ({ request, body }, { purged }) => {
  const no = (status: number, code: number, message: string): Told => ({
    status,
    body: JSON.stringify({ success: false, errors: [{ code, message }], messages: [], result: null }),
  })
  if (request.headers.authorization !== `Bearer ${TOKEN}`) return no(403, 10000, 'Authentication error')
  if (request.method !== 'POST' || request.url !== '/client/v4/zones/zone1/purge_cache')
    return no(404, 7003, 'No route')
  if (!hasOnly(request, ['authorization', 'content-type'])) return no(400, 1, 'unknown header')
  if (request.headers['content-type'] !== 'application/json') return no(400, 6003, 'Invalid request headers')
  const asked = JSON.parse(body) as Readonly<Record<string, unknown>>
  const [field, ...others] = Object.keys(asked)
  const items = asked[field!] as readonly string[]
  if (others.length > 0 || !['tags', 'files'].includes(field!)) return no(400, 1012, 'Request must contain one of')
  if (!Array.isArray(items) || items.length === 0 || items.length > 100) return no(400, 1094, 'at most 100 items')
  if (field === 'files' && items.some((url) => !URL.canParse(url))) return no(400, 1016, 'not a URL')
  purged.push(items)
  return { status: 200, body: JSON.stringify({ success: true, errors: [], messages: [], result: { id: 'zone1' } }) }
}

const judgeCloudFront: Judge = ({ request, body }, { purged }) => {
  const no = (status: number, code: string, message: string): Told => ({
    status,
    body: `<?xml version="1.0"?><ErrorResponse xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>1</RequestId></ErrorResponse>`,
  })
  const facts = { request, body: Buffer.from(body), secret: CREDENTIALS.secretAccessKey, hashHeader: false }
  const problem = verifySignature({ ...facts, service: 'cloudfront', region: 'us-east-1' })
  if (problem !== undefined) return no(403, problem, 'signature')
  if (request.method !== 'POST' || request.url !== '/2020-05-31/distribution/EDFDVBD6EXAMPLE/invalidation')
    return no(404, 'NoSuchDistribution', 'The specified distribution does not exist')
  if (!hasOnly(request, ['authorization', 'content-type', 'x-amz-date'])) return no(400, 'InvalidArgument', 'header')
  const batch =
    /^<\?xml version="1\.0" encoding="UTF-8"\?><InvalidationBatch xmlns="http:\/\/cloudfront\.amazonaws\.com\/doc\/2020-05-31\/"><CallerReference>([^<]+)<\/CallerReference><Paths><Items>((?:<Path>[^<]+<\/Path>)+)<\/Items><Quantity>(\d+)<\/Quantity><\/Paths><\/InvalidationBatch>$/.exec(
      body,
    )
  if (batch === null) return no(400, 'MalformedXML', 'The XML document is not well formed')
  const paths = [...batch[2]!.matchAll(/<Path>([^<]+)<\/Path>/g)].map(([, path]) => path!)
  if (paths.length !== Number(batch[3])) return no(400, 'InconsistentQuantities', 'The value of Quantity')
  if (paths.some((path) => !/^[#/]/.test(path)))
    return no(400, 'InvalidArgument', 'Your request contains one or more invalid paths')
  purged.push(paths)
  return {
    status: 201,
    body: `<Invalidation><Id>I1</Id><Status>InProgress</Status></Invalidation>`,
    headers: { location: 'https://cloudfront.amazonaws.com/2020-05-31/distribution/EDFDVBD6EXAMPLE/invalidation/I1' },
  }
}

const judgeFastly: Judge = ({ request, body }, { purged, soft }) => {
  const no = (status: number, msg: string): Told => ({
    status,
    body: JSON.stringify({ msg, detail: 'told by the test' }),
  })
  if (request.headers['fastly-key'] !== TOKEN) return no(401, 'Provided credentials are missing or invalid')
  if (request.method !== 'POST') return no(405, 'Method not allowed')
  if (!hasOnly(request, ['fastly-key', 'fastly-soft-purge', 'surrogate-key'])) return no(400, 'Bad request')
  const keys = request.headers['surrogate-key']
  const url = /^\/purge\/(.+)$/.exec(request.url!)?.[1]
  if (body !== '' || (url === undefined) === (keys === undefined)) return no(400, 'Bad request')
  if (url === undefined && request.url !== '/service/SU1Z0isxPaozGVKXdv0eY/purge') return no(404, 'Record not found')
  const items = url === undefined ? String(keys).split(' ') : [url]
  if (items.length > 256) return no(400, 'Too many keys')
  purged.push(items)
  soft.push(request.headers['fastly-soft-purge'] === '1')
  return {
    status: 200,
    body: JSON.stringify(url === undefined ? { [items[0]!]: '108-1391560174-974124' } : { status: 'ok', id: '1' }),
  }
}

async function startCdn(path: string, judge: Judge): Promise<CdnServer> {
  const state = {
    purged: [] as (readonly string[])[],
    soft: [] as boolean[],
    fail: [] as Told[],
    counts: { requests: 0 },
  }
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = Buffer.concat((await request.toArray()) as Buffer[]).toString()
    state.counts.requests++
    const told = state.fail.shift() ?? judge({ request, body }, state)
    response.writeHead(told.status, told.headers).end(told.body)
  }
  const server = createServer((request, response) => {
    void answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    ...state,
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

function hasOnly(request: IncomingMessage, names: readonly string[]): boolean {
  return Object.keys(request.headers).every((name) => OWN.includes(name) || names.includes(name))
}
