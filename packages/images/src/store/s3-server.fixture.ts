import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface S3Server {
  /** `http://127.0.0.1:port` */
  readonly endpoint: string
  /** `bucket/key` → bytes. */
  readonly objects: Map<string, Uint8Array>
  /** Answers the next requests with these statuses instead. */
  readonly fail: number[]
  readonly requests: string[]
  close(): Promise<void>
}

/**
 * A bucket over real HTTP: GET, HEAD and PUT of objects, addressed by path, every request checked for its signature as
 * Amazon documents it. Written after the documentation, and not with the library that signs the requests.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export async function startS3Server({
  bucket,
  secret,
}: {
  readonly bucket: string
  readonly secret: string
}): Promise<S3Server> {
  const objects = new Map<string, Uint8Array>()
  const fail: number[] = []
  const requests: string[] = []
  const answer = (request: IncomingMessage, body: Buffer): readonly [status: number, body: Uint8Array | string] => {
    requests.push(`${request.method} ${request.url}`)
    const failure = fail.shift()
    if (failure !== undefined) return [failure, '']
    if (!isSigned(request, body, secret)) return [403, '<Error><Code>SignatureDoesNotMatch</Code></Error>']
    const name = decodeURIComponent(request.url!.slice(1))
    if (!name.startsWith(`${bucket}/`)) return [404, '<Error><Code>NoSuchBucket</Code></Error>']
    if (request.method === 'PUT') {
      objects.set(name, body)
      return [200, '']
    }
    return objects.has(name) ? [200, objects.get(name)!] : [404, '<Error><Code>NoSuchKey</Code></Error>']
  }
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts = (await request.toArray()) as Buffer[]
    const [status, body] = answer(request, Buffer.concat(parts))
    response.writeHead(status).end(request.method === 'HEAD' ? undefined : body)
  }
  const server = createServer((request, response) => {
    void respond(request, response)
  })
  const port = await listen(server)
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    fail,
    requests,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)))
}

function isSigned(request: IncomingMessage, body: Uint8Array, secret: string): boolean {
  const authorization = /^AWS4-HMAC-SHA256 Credential=[^/]+\/([^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
    request.headers.authorization ?? '',
  )
  if (authorization === null) return false
  const [, scope, signedHeaders, signature] = authorization as unknown as readonly [string, string, string, string]
  const claimed = String(request.headers['x-amz-content-sha256'])
  if (claimed !== 'UNSIGNED-PAYLOAD' && claimed !== sha256(body)) return false
  const [path, query = ''] = request.url!.split('?')
  const canonical = [
    request.method,
    path,
    query,
    ...signedHeaders.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signedHeaders,
    claimed,
  ].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  const key = scope.split('/').reduce<string | Buffer>((last, part) => hmac(last, part), `AWS4${secret}`)
  return hmac(key, toSign).toString('hex') === signature
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

function hmac(key: string | Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest()
}
