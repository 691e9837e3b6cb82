import { randomUUID } from 'node:crypto'
import { chooseRelease, type DeployPlan, planRollback } from '@firstpaint/core/delivery'
import { type HttpPorts, realPorts } from '../http/http-ports.ts'
import type { Purger } from '../purge/purger.ts'
import type { Bucket } from './bucket.ts'
import type { DeployProgress } from './carry-out.ts'
import { NothingDeployed } from './deploy-errors.ts'
import { unfinishedRun } from './deploy-lock.ts'
import { listBucket, lookCloser } from './look-at-bucket.ts'
import { readRecord, readRelease } from './release-records.ts'
import { type Looked, type Served, serveRelease } from './serve-release.ts'

export interface RollbackOptions {
  readonly bucket: Bucket
  /**
   * Name of a release or its beginning. Default: the one that was served before; after a deploy that was killed the one
   * that is current still, after a rollback that was killed where that was to lead.
   */
  readonly release?: string
  readonly purger?: Purger
  readonly dryRun?: boolean
  readonly concurrency?: number
  readonly unlock?: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: DeployProgress
  readonly ports?: HttpPorts
}

export interface RollbackResult {
  readonly id: string
  readonly plan: DeployPlan
  readonly served: Served | undefined
}

/**
 * Has a bucket serve a release it already holds: that one's pages and other files whose names stay are copied back,
 * in the order of a deploy. Its hashed files have stayed in their places.
 *
 * @throws FP_DELIVERY_RELEASE_UNKNOWN, FP_DELIVERY_RELEASE_INCOMPLETE and other FP_DELIVERY_… errors.
 */
export async function rollbackSite(options: RollbackOptions): Promise<RollbackResult> {
  const { bucket, release: wanted, dryRun = false, concurrency = 8, ports = realPorts } = options
  const found = await readRecord(bucket)
  if (found === undefined) throw NothingDeployed(bucket.place)
  const known = (await listBucket(bucket)).releases
  const unfinished = wanted === undefined ? await unfinishedRun(bucket) : undefined
  const id = chooseRelease({
    record: found.record,
    known,
    ...(wanted !== undefined && { wanted }),
    ...(unfinished && { unfinished }),
  })
  const release = await readRelease(bucket, id)
  const look = async (): Promise<Looked> => {
    const view = await listBucket(bucket)
    const live = release.objects.filter(({ stage }) => stage !== 'assets')
    const held = await lookCloser({ bucket, view, id, objects: live, concurrency })
    return { plan: planRollback({ id, objects: release.objects, held }), releases: view.releases }
  }
  if (dryRun) return { id, plan: (await look()).plan, served: undefined }

  let looked: Looked | undefined
  const served = await serveRelease({
    ...options,
    ports,
    concurrency,
    kind: 'rollback',
    id,
    turn: randomUUID(),
    look: async () => (looked = await look()),
    load: async () => release,
    step: async (step) => {
      if (step.action === 'copy') await bucket.copy(step.from, step.key)
    },
  })
  return { id, plan: looked!.plan, served }
}
