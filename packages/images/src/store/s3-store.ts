import { createHash } from 'node:crypto'
import type { AwsClient } from 'aws4fetch'
import type { ImageStore } from './image-store.ts'
import { loadOptional } from './load-optional.ts'
import { sealValue, unsealValue } from './seal-value.ts'
import { StoreRefused } from './store-errors.ts'
import { checkStoreKey } from './store-key.ts'

export interface S3StoreOptions {
  readonly bucket: string
  /** Put before every key, without slashes at its ends. Default: none. */
  readonly prefix?: string
  readonly region: string
  /** Of an S3-compatible server, which is then asked by path (`endpoint/bucket/key`). Default: AWS. */
  readonly endpoint?: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Of temporary credentials. */
  readonly sessionToken?: string
}

/** One request may take this long, in milliseconds; the largest value is one encoded image. */
const TIMEOUT = 30_000

/** Tries after an answer of 429 or 5xx, 50 ms apart and doubling. */
const RETRIES = 3

/**
 * Keeps values as objects of a bucket: Amazon S3, or what speaks its protocol (R2, MinIO, Ceph, Garage …). A PUT is
 * whole or not there, by the protocol; the checksum of a sealed value guards what lies there. Nothing is ever listed or
 * deleted: let a lifecycle rule of the bucket expire objects.
 *
 * Requests are signed by aws4fetch, an optional peer.
 *
 * @throws FP_IMAGES_OPTIONAL_MISSING without aws4fetch. Methods reject with FP_IMAGES_STORE_REFUSED, or what `fetch`
 *   rejects with.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
 */
export async function createS3Store(options: S3StoreOptions): Promise<ImageStore> {
  const { AwsClient } = await loadOptional(() => import('aws4fetch'), { name: 'aws4fetch', purpose: 'An S3 store' })
  const { accessKeyId, secretAccessKey, sessionToken, region } = options
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    region,
    service: 's3',
    retries: RETRIES,
    ...(sessionToken !== undefined && { sessionToken }),
  })
  const base = baseUrl(options)
  const ask = (method: string, key: string, body?: Uint8Array): Promise<Response | undefined> =>
    request({ client, method, url: `${base}/${checkStoreKey(key)}`, ...(body && { body }) })
  return {
    get: async (key) => {
      const response = await ask('GET', key)
      return response && unsealValue(key, await response.bytes())
    },
    has: async (key) => (await ask('HEAD', key)) !== undefined,
    put: async (key, value) => void (await ask('PUT', key, sealValue(key, value))),
    close: async () => {},
  }
}

function baseUrl({ bucket, prefix = '', region, endpoint }: S3StoreOptions): string {
  const host =
    endpoint === undefined
      ? `https://${bucket}.s3.${region}.amazonaws.com`
      : `${endpoint.replace(/\/+$/, '')}/${bucket}`
  return prefix === '' ? host : `${host}/${prefix}`
}

interface S3Request {
  readonly client: AwsClient
  readonly method: string
  readonly url: string
  readonly body?: Uint8Array
}

/** The answer; undefined for 404. The body is read in every case, or its connection could not be used again. */
async function request({ client, method, url, body }: S3Request): Promise<Response | undefined> {
  const response = await client.fetch(url, {
    method,
    signal: AbortSignal.timeout(TIMEOUT),
    ...(body && {
      body: Buffer.from(body),
      // Signed along, so that the server refuses what was damaged on the way.
      headers: { 'x-amz-content-sha256': createHash('sha256').update(body).digest('hex') },
    }),
  })
  if (response.ok) {
    if (method !== 'GET') await response.bytes()
    return response
  }
  const answer = await response.text()
  const code = /<Code>([^<]+)/.exec(answer)?.[1] ?? ''
  if (response.status === 404 && code !== 'NoSuchBucket') return undefined
  throw StoreRefused(new URL(url).origin, method, response.status, code)
}
