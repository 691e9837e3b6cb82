import { RECORD_KEY, releaseKey, type CurrentRelease, type StoredRelease } from '@firstpaint/core/delivery'
import type { Bucket } from './bucket.ts'
import { BucketAnswerInvalid, LockLost } from './deploy-errors.ts'

export interface FoundRecord {
  readonly record: CurrentRelease
  readonly etag: string
}

/** Records are read by hosts too, and must never be old. */
const HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-cache' }

/**
 * What is served; undefined before the first deploy.
 *
 * @throws FP_DELIVERY_BUCKET_ANSWER for what no deploy has written.
 */
export async function readRecord(bucket: Bucket): Promise<FoundRecord | undefined> {
  const found = await bucket.get(RECORD_KEY)
  if (found === undefined) return undefined
  const record = parse<CurrentRelease>(bucket, RECORD_KEY, found.body)
  const whole = typeof record.current === 'string' && typeof record.turn === 'string' && Array.isArray(record.history)
  if (!whole) throw BucketAnswerInvalid(bucket.place, RECORD_KEY, 'it lacks current, turn or history')
  return { record, etag: found.etag }
}

/**
 * Writes what is served, if nobody else has since it was read.
 *
 * @throws FP_DELIVERY_LOCK_LOST if somebody has.
 */
export async function writeRecord(
  bucket: Bucket,
  record: CurrentRelease,
  before: FoundRecord | undefined,
): Promise<FoundRecord> {
  const body = Buffer.from(`${JSON.stringify(record, null, 2)}\n`)
  const condition = before ? { etag: before.etag } : { absent: true as const }
  const etag = await bucket.put(RECORD_KEY, body, { headers: HEADERS, condition })
  if (etag !== undefined) return { record, etag }
  // The answer to our own write may have been lost, and the write sent twice.
  const now = await bucket.get(RECORD_KEY)
  if (now === undefined || !body.equals(now.body)) throw LockLost(bucket.place)
  return { record, etag: now.etag }
}

/** @throws FP_DELIVERY_BUCKET_ANSWER */
export async function readRelease(bucket: Bucket, id: string): Promise<StoredRelease> {
  const found = await bucket.get(releaseKey(id))
  if (found === undefined) throw BucketAnswerInvalid(bucket.place, releaseKey(id), 'it is gone')
  const release = parse<StoredRelease>(bucket, releaseKey(id), found.body)
  if (release.id !== id || !Array.isArray(release.objects) || !Array.isArray(release.manifest?.files))
    throw BucketAnswerInvalid(bucket.place, releaseKey(id), 'it lacks objects or manifest')
  return release
}

export async function writeRelease(bucket: Bucket, release: StoredRelease): Promise<void> {
  await bucket.put(releaseKey(release.id), Buffer.from(`${JSON.stringify(release)}\n`), { headers: HEADERS })
}

function parse<T extends { readonly version: number }>(bucket: Bucket, key: string, body: Uint8Array): T {
  let value: T | null
  try {
    value = JSON.parse(Buffer.from(body).toString()) as T | null
  } catch {
    throw BucketAnswerInvalid(bucket.place, key, 'it is no JSON')
  }
  if (value?.version !== 1) throw BucketAnswerInvalid(bucket.place, key, `its version is ${value?.version}`)
  return value
}
