import { createHash } from 'node:crypto'
import type { HttpPorts } from '../http/http-ports.ts'
import { isNetworkError, networkReason } from '../http/is-network-error.ts'
import { type AwsCredentials, loadSigner } from '../http/load-signer.ts'
import { withRetries } from '../http/with-retries.ts'
import type { Bucket, PutCondition } from './bucket.ts'
import { BucketRefused, BucketUnreachable } from './deploy-errors.ts'
import { readListing } from './read-listing.ts'
import { textOf } from './xml-text.ts'

export interface S3BucketOptions {
  readonly bucket: string
  /** Without slashes at its ends; empty for none. */
  readonly prefix: string
  readonly region: string
  /** Of an S3-compatible service, which is then asked by path (`endpoint/bucket/key`). Default: Amazon. */
  readonly endpoint?: string
  readonly credentials: AwsCredentials
  readonly ports: HttpPorts
}

/** The metadata that tells what an object is. */
const FINGERPRINT = 'x-amz-meta-firstpaint'

/** A try may take a minute, and longer for large files: at least so many bytes a millisecond are expected (400 kbit/s). */
const SLOWEST = 50

/**
 * What a write with a condition may be answered with. 412: it does not hold. 409: another is writing. 404: what was to
 * be replaced is gone. 501: the service knows no conditions, and is asked again without.
 */
const UNMET: readonly number[] = [404, 409, 412, 501]

interface Ask {
  readonly method: string
  readonly key?: string
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}

/**
 * A bucket of Amazon S3, or of what speaks its protocol (R2, MinIO, Ceph, Garage …). A PUT is whole or not there, by
 * the protocol; the hash of its body is signed along, so the service refuses what was damaged on the way. Files go up
 * in one PUT, which takes 5 GiB: nothing a browser loads needs a multipart upload.
 *
 * @throws FP_DELIVERY_OPTIONAL_MISSING; methods reject with FP_DELIVERY_BUCKET_REFUSED, FP_DELIVERY_BUCKET_UNREACHABLE.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
 */
export async function openS3Bucket(options: S3BucketOptions): Promise<Bucket> {
  const { bucket, prefix, region, credentials, ports } = options
  const signer = await loadSigner(credentials, { service: 's3', region })
  const place = prefix === '' ? `s3://${bucket}` : `s3://${bucket}/${prefix}`
  const root = bucketUrl(options)
  const path = (key: string): string => (prefix === '' ? key : `${prefix}/${key}`)

  const send = async ({ method, key, query = '', headers = {}, body }: Ask, limit: AbortSignal): Promise<Response> => {
    const url = `${root}/${key === undefined ? '' : encodeKey(path(key))}${query}`
    const request = await signer.sign(url, {
      method,
      headers: { ...headers, 'x-amz-content-sha256': sha256(body ?? new Uint8Array()) },
      ...(body && { body: Buffer.from(body.buffer, body.byteOffset, body.byteLength) as Uint8Array<ArrayBuffer> }),
    })
    const response = await ports.fetch(request, { signal: limit })
    // A copy that fails halfway is told in the body of a 200.
    if (headers['x-amz-copy-source'] === undefined || !response.ok) return response
    const answer = await response.text()
    return new Response(answer, { status: answer.includes('<Error>') ? 500 : 200, headers: response.headers })
  }
  const ask = async (request: Ask, allowed: readonly number[] = []): Promise<Response> => {
    const name = `${request.method} ${request.key ?? bucket}`
    const timeout = 60_000 + Math.ceil((request.body?.byteLength ?? 0) / SLOWEST)
    const again = (limit: AbortSignal): Promise<Response> => send(request, limit)
    const response = await withRetries({ ports, timeout, send: again }).catch((error: unknown) => {
      throw isNetworkError(error) ? BucketUnreachable.because(error, place, name, networkReason(error)) : error
    })
    if (response.ok || allowed.includes(response.status)) return response
    throw await refusal(response, { place, name })
  }

  const put: Bucket['put'] = async (key, body, { headers = {}, condition, fingerprint } = {}) => {
    const all = {
      ...headers,
      ...conditionHeaders(condition),
      ...(fingerprint !== undefined && { [FINGERPRINT]: fingerprint }),
    }
    const response = await ask({ method: 'PUT', key, headers: all, body }, condition ? UNMET : [])
    const answer = await response.text()
    if (response.ok) return response.headers.get('etag') ?? ''
    if (response.status === 501) return put(key, body, { headers })
    if (textOf(answer, 'Code') === 'NoSuchBucket') throw BucketRefused(place, `PUT ${key}`, 404, 'NoSuchBucket')
    return undefined
  }

  return {
    place,
    async list() {
      const found = new Map<string, number>()
      let token: string | undefined
      do {
        const query = new URLSearchParams({ 'list-type': '2', prefix: path('') })
        if (token !== undefined) query.set('continuation-token', token)
        const listing = readListing(await (await ask({ method: 'GET', query: `?${encodeQuery(query)}` })).text())
        for (const { key, bytes } of listing.objects) found.set(key.slice(path('').length), bytes)
        token = listing.next
      } while (token !== undefined)
      return found
    },
    async head(key) {
      const response = await ask({ method: 'HEAD', key }, [404])
      await response.arrayBuffer()
      if (!response.ok) return undefined
      const fingerprint = response.headers.get(FINGERPRINT)
      const bytes = Number(response.headers.get('content-length'))
      return { bytes, ...(fingerprint !== null && { fingerprint }) }
    },
    async get(key) {
      const response = await ask({ method: 'GET', key }, [404])
      const body = await response.bytes()
      if (!response.ok) {
        const code = textOf(Buffer.from(body).toString(), 'Code')
        if (code === 'NoSuchBucket') throw BucketRefused(place, `GET ${key}`, 404, code)
        return undefined
      }
      return { body, etag: response.headers.get('etag') ?? '', age: ageOf(response.headers) }
    },
    put,
    async copy(from, to) {
      // Only what must be encoded is: not every service decodes the rest.
      const source = encodeURI(`/${bucket}/${path(from)}`).replace(/[?#+]/g, percent)
      await ask({ method: 'PUT', key: to, headers: { 'x-amz-copy-source': source } })
    },
    async delete(key) {
      await (await ask({ method: 'DELETE', key }, [404])).arrayBuffer()
    },
  }
}

function bucketUrl({ bucket, region, endpoint }: S3BucketOptions): string {
  return endpoint === undefined
    ? `https://${bucket}.s3.${region}.amazonaws.com`
    : `${endpoint.replace(/\/+$/, '')}/${bucket}`
}

function conditionHeaders(condition: PutCondition | undefined): Readonly<Record<string, string>> {
  if (condition === undefined) return {}
  return 'absent' in condition ? { 'if-none-match': '*' } : { 'if-match': condition.etag }
}

/** As the signature has it: all but unreserved characters, in each part. */
function encodeKey(key: string): string {
  return key.split('/').map(encodePart).join('/')
}

function encodeQuery(query: URLSearchParams): string {
  return [...query].map(([name, value]) => `${name}=${encodePart(value)}`).join('&')
}

function encodePart(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, percent)
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

/** Both times are the service's, so no clock has to agree with another. */
function ageOf(headers: Headers): number | undefined {
  const age = Date.parse(headers.get('date') ?? '') - Date.parse(headers.get('last-modified') ?? '')
  return Number.isNaN(age) ? undefined : Math.max(0, age)
}

async function refusal(response: Response, { place, name }: { place: string; name: string }): Promise<Error> {
  const answer = await response.text()
  const told = [textOf(answer, 'Code'), textOf(answer, 'Message')].filter(Boolean).join(': ')
  return BucketRefused(place, name, response.status, told)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
