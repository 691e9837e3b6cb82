import {
  type DeployPlan,
  type DeployStep,
  nextRecord,
  type StoredRelease,
  type UnfinishedRun,
} from '@firstpaint/core/delivery'
import { isFirstpaintError } from '@firstpaint/core/errors'
import type { HttpPorts } from '../http/http-ports.ts'
import { purgeRelease, type PurgeResult } from '../purge/purge-release.ts'
import type { Purger } from '../purge/purger.ts'
import type { Bucket } from './bucket.ts'
import { carryOut, type DeployProgress } from './carry-out.ts'
import { DeployInterrupted } from './deploy-errors.ts'
import { lockBucket } from './deploy-lock.ts'
import { readRecord, writeRecord } from './release-records.ts'

/** What a look at the bucket says. */
export interface Looked {
  readonly plan: DeployPlan
  /** Names of the releases it describes. */
  readonly releases: readonly string[]
}

export interface ServeOptions {
  readonly bucket: Bucket
  readonly ports: HttpPorts
  readonly concurrency: number
  readonly unlock?: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: DeployProgress
  readonly purger?: Purger
  readonly kind: UnfinishedRun['kind']
  readonly id: string
  /** A name no other turn has. */
  readonly turn: string
  /** Looks at the bucket, under the lock, and tells what there is to do. */
  readonly look: () => Promise<Looked>
  readonly load: () => Promise<StoredRelease>
  readonly step: (step: DeployStep) => Promise<void>
}

/** What came of a deploy or a rollback. */
export interface Served {
  /** The release that was served before; undefined for the first. */
  readonly before: string | undefined
  /** Whether the bucket keeps two deploys apart. */
  readonly locked: boolean
  /** Undefined when no CDN was named. */
  readonly purge: PurgeResult | undefined
}

/**
 * Has a bucket serve a release: under the lock it looks, does what there is to do, writes the record, and purges. A
 * purge that fails leaves the release served; the next run does only the purge.
 */
export async function serveRelease(options: ServeOptions): Promise<Served> {
  const { bucket, ports, kind, id, turn, purger, unlock, signal, onProgress = () => {} } = options
  const lock = await lockBucket({ bucket, kind, id, owner: turn, ports, ...(unlock !== undefined && { unlock }) })
  try {
    const found = await readRecord(bucket)
    const { plan, releases } = await options.look()
    await carryOut({ ...options, plan, hold: () => lock.hold(), onProgress })
    if (signal?.aborted) throw DeployInterrupted()
    const at = new Date(ports.now()).toISOString()
    const changed = plan.totals.copies > 0
    const record = nextRecord({ record: found?.record, id, changed, releases, at, turn })
    const written = record === found?.record ? found : await writeRecord(bucket, record, found)
    const purge =
      purger &&
      (await purgeRelease({
        bucket,
        purger,
        found: written,
        release: await options.load(),
        hold: () => lock.hold(),
        ...(signal && { signal }),
      }))
    return { before: found?.record.current, locked: lock.enforced, purge }
  } catch (error) {
    throw signal?.aborted && !isFirstpaintError(error) ? DeployInterrupted.because(error) : error
  } finally {
    await lock.release()
  }
}
