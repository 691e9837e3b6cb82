import { createHash } from 'node:crypto'
import { StoreRefused, StoreUnreachable } from '../delivery-errors.ts'
import type { BlobStore } from './blob-store.ts'
import { loadOptional } from './load-optional.ts'

export interface S3StoreOptions {
  readonly bucket: string
  /** Put before every key; empty for none. */
  readonly prefix: string
  readonly region: string
  /** Of an S3-compatible server, asked by path. Default: AWS. */
  readonly endpoint?: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** One request may take this long, in milliseconds. */
const timeout = 60_000

/** Tries after an answer of 429 or 5xx, 50 ms apart and doubling. */
const retries = 4

/**
 * Keeps blobs as objects of a bucket, signed for by aws4fetch, an optional peer.
 *
 * @throws FP_DELIVERY_OPTIONAL_MISSING. Methods reject with FP_DELIVERY_STORE_REFUSED and FP_DELIVERY_STORE_UNREACHABLE.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
 */
export async function createS3Store(options: S3StoreOptions): Promise<BlobStore> {
  const { AwsClient } = await loadOptional(() => import('aws4fetch'), {
    name: 'aws4fetch',
    purpose: 'A release store on S3',
  })
  const { bucket, prefix, region, endpoint, accessKeyId, secretAccessKey, sessionToken } = options
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    region,
    service: 's3',
    retries,
    ...(sessionToken !== undefined && { sessionToken }),
  })
  const host =
    endpoint === undefined
      ? `https://${bucket}.s3.${region}.amazonaws.com`
      : `${endpoint.replace(/\/+$/, '')}/${bucket}`
  const base = prefix === '' ? host : `${host}/${prefix}`
  const exchange = async (url: string, init: RequestInit): Promise<{ response: Response; answer: Buffer }> => {
    try {
      const response = await client.fetch(url, init)
      return { response, answer: Buffer.from(await response.arrayBuffer()) }
    } catch (error) {
      throw StoreUnreachable.because(error, new URL(url).origin, String((error as Error).cause ?? error))
    }
  }
  /** The body; undefined for 404. It is read in every case, or the connection could not be used again. */
  const ask = async (method: string, key: string, body?: Uint8Array): Promise<Buffer | undefined> => {
    const { response, answer } = await exchange(`${base}/${key}`, {
      method,
      signal: AbortSignal.timeout(timeout),
      ...(body && {
        body: Buffer.from(body),
        headers: { 'x-amz-content-sha256': createHash('sha256').update(body).digest('hex') },
      }),
    })
    if (response.ok) return answer
    const code = /<Code>([^<]+)/.exec(answer.toString())?.[1] ?? ''
    if (response.status === 404 && code !== 'NoSuchBucket') return undefined
    throw StoreRefused(new URL(base).origin, method, response.status, code)
  }
  return {
    get: (key) => ask('GET', key),
    has: async (key) => (await ask('HEAD', key)) !== undefined,
    put: async (key, bytes) => void (await ask('PUT', key, bytes)),
    delete: async (key) => void (await ask('DELETE', key)),
  }
}
