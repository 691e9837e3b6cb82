import { LOCK_KEY, type UnfinishedRun } from '@firstpaint/core/delivery'
import type { HttpPorts } from '../http/http-ports.ts'
import type { Bucket, StoredValue } from './bucket.ts'
import { DeployLocked, LockLost } from './deploy-errors.ts'

export interface DeployLock {
  /** Whether the service refused a write that must not happen; if not, two deploys at the same moment are not told apart. */
  readonly enforced: boolean
  /**
   * To be called between steps: renews the lock when it is time.
   *
   * @throws FP_DELIVERY_LOCK_LOST when another deploy has it.
   */
  hold(): Promise<void>
  /** Never throws: a lock that stays ends by itself. */
  release(): Promise<void>
}

/** What is done under a lock. */
export type RunKind = UnfinishedRun['kind'] | 'prune'

export interface LockOptions {
  readonly bucket: Bucket
  readonly kind: RunKind
  /** The release that is to be served: who deploys the same may take over, for both do the same in the same order. */
  readonly id: string
  /** A name no other run has. */
  readonly owner: string
  readonly ports: Pick<HttpPorts, 'now'>
  /** Take it whoever has it. */
  readonly unlock?: boolean
}

const HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store' }

interface LockValue {
  readonly kind: RunKind
  readonly id: string
  readonly owner: string
  readonly held: boolean
}

/** A lock that was not renewed for so long belongs to a deploy that died; milliseconds. */
const LIFETIME = 10 * 60_000

/** It is renewed after so long; a few failed tries do not lose it. Milliseconds. */
const RENEW = 2 * 60_000

/**
 * Keeps two deploys from a bucket at once, as far as the service knows conditional writes (`If-None-Match: *` and
 * `If-Match`: Amazon since 2024, R2, MinIO, Ceph). The object stays when the lock is given back, so that nobody needs
 * the right to delete. Its age is told by the service's clock alone.
 *
 * @throws FP_DELIVERY_LOCKED
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
export async function lockBucket({ bucket, kind, id, owner, ports, unlock = false }: LockOptions): Promise<DeployLock> {
  const found = await bucket.get(LOCK_KEY)
  const holder = found && heldBy(found)
  if (holder && holder.id !== id && !unlock) throw locked(bucket, holder, found)
  let etag = await bucket.put(LOCK_KEY, toBody({ kind, id, owner, held: true }), {
    headers: HEADERS,
    condition: found ? { etag: found.etag } : { absent: true },
  })
  if (etag === undefined) {
    // Either another was quicker, or the answer to our own write was lost and it was sent twice.
    const now = await bucket.get(LOCK_KEY)
    const winner = now && heldBy(now)
    if (winner?.owner !== owner) throw locked(bucket, winner ?? { kind, id: 'unknown', owner: '', held: true }, now)
    etag = now!.etag
  }
  // A service that knows conditions refuses this: there is an object now.
  const probe = await bucket.put(LOCK_KEY, toBody({ kind, id, owner, held: true }), {
    headers: HEADERS,
    condition: { absent: true },
  })
  let renewed = ports.now()
  let current = probe ?? etag
  const write = async (held: boolean): Promise<void> => {
    const written = await bucket.put(LOCK_KEY, toBody({ kind, id, owner, held }), {
      headers: HEADERS,
      condition: { etag: current },
    })
    if (written !== undefined) {
      current = written
      return
    }
    const now = await bucket.get(LOCK_KEY)
    if (now === undefined || parse(now)?.owner !== owner) throw LockLost(bucket.place)
    current = now.etag
  }
  return {
    enforced: probe === undefined,
    async hold() {
      if (ports.now() - renewed < RENEW) return
      renewed = ports.now()
      await write(true)
    },
    async release() {
      await write(false).catch(() => undefined)
    },
  }
}

/** The deploy or rollback that last had the lock, if it did not give it back; however long ago that was. */
export async function unfinishedRun(bucket: Bucket): Promise<UnfinishedRun | undefined> {
  const found = await bucket.get(LOCK_KEY)
  const value = found && parse(found)
  return value?.held === true && value.kind !== 'prune' ? { kind: value.kind, id: value.id } : undefined
}

function locked(bucket: Bucket, holder: LockValue, found: StoredValue | undefined): Error {
  return DeployLocked(bucket.place, holder.id, Math.ceil((LIFETIME - (found?.age ?? 0)) / 1000))
}

function heldBy(found: StoredValue): LockValue | undefined {
  const value = parse(found)
  return value?.held === true && (found.age ?? 0) < LIFETIME ? value : undefined
}

function parse({ body }: StoredValue): LockValue | undefined {
  try {
    return JSON.parse(Buffer.from(body).toString()) as LockValue
  } catch {
    return undefined
  }
}

function toBody(value: LockValue): Uint8Array {
  return Buffer.from(`${JSON.stringify(value)}\n`)
}
