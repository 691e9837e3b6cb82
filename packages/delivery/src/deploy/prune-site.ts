import { randomUUID } from 'node:crypto'
import { planPrune, type PrunePlan } from '@firstpaint/core/delivery'
import { type HttpPorts, realPorts } from '../http/http-ports.ts'
import { atOnce } from './at-once.ts'
import type { Bucket } from './bucket.ts'
import { NothingDeployed } from './deploy-errors.ts'
import { lockBucket } from './deploy-lock.ts'
import { listBucket } from './look-at-bucket.ts'
import { readRecord, readRelease } from './release-records.ts'

export interface PruneOptions {
  readonly bucket: Bucket
  /** Releases to keep, the current one included. Default: 5. */
  readonly keep?: number
  readonly dryRun?: boolean
  readonly concurrency?: number
  readonly unlock?: boolean
  readonly ports?: HttpPorts
}

/**
 * Deletes the oldest releases of a bucket, and the files that none of the kept names. The current release and the one
 * before it always stay, and so does whatever no deploy has put there.
 *
 * @throws FP_DELIVERY_… errors
 */
export async function pruneSite(options: PruneOptions): Promise<PrunePlan> {
  const { bucket, keep = 5, dryRun = false, concurrency = 8, unlock = false, ports = realPorts } = options
  const look = async (): Promise<PrunePlan> => {
    const found = await readRecord(bucket)
    if (found === undefined) throw NothingDeployed(bucket.place)
    const { held, releases: ids } = await listBucket(bucket)
    const releases = []
    for (const id of ids) releases.push(await readRelease(bucket, id))
    return planPrune({ record: found.record, releases, held: new Set(held.keys()), keep })
  }
  if (dryRun) return look()
  const lock = await lockBucket({
    bucket,
    kind: 'prune',
    id: `prune-${randomUUID()}`,
    owner: randomUUID(),
    ports,
    unlock,
  })
  try {
    const plan = await look()
    for (const keys of plan.deletes) {
      await atOnce(keys, concurrency, async (key) => {
        await lock.hold()
        await bucket.delete(key)
      })
    }
    return plan
  } finally {
    await lock.release()
  }
}
