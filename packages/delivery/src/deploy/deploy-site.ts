import { randomUUID } from 'node:crypto'
import {
  type DeliveryManifest,
  type DeployPlan,
  type DeployStep,
  planDeploy,
  planObjects,
  type StoredRelease,
} from '@firstpaint/core/delivery'
import { type HttpPorts, realPorts } from '../http/http-ports.ts'
import type { Purger } from '../purge/purger.ts'
import type { Bucket } from './bucket.ts'
import type { DeployProgress } from './carry-out.ts'
import { readPrepared, prepareObjects, releaseId } from './prepare-objects.ts'
import { listBucket, lookCloser } from './look-at-bucket.ts'
import { writeRelease } from './release-records.ts'
import { type Looked, type Served, serveRelease } from './serve-release.ts'

export interface DeployOptions {
  /** Folder of the build. */
  readonly dist: string
  readonly manifest: DeliveryManifest
  readonly bucket: Bucket
  /** Rids a CDN of what changed, at the end. Default: none. */
  readonly purger?: Purger
  /** Only make the plan. */
  readonly dryRun?: boolean
  /** Requests under way at once. Default: 8, which fills a line without waking rate limits. */
  readonly concurrency?: number
  /** Take over the lock, whoever has it. */
  readonly unlock?: boolean
  /** Ends the deploy; what is served stays whole. */
  readonly signal?: AbortSignal
  readonly onProgress?: DeployProgress
  readonly ports?: HttpPorts
}

export interface DeployResult {
  /** The release in the bucket: what a rollback to it names. */
  readonly id: string
  readonly plan: DeployPlan
  /** Headers the bucket cannot send: the host in front has to. */
  readonly dropped: readonly string[]
  /** Undefined for a dry run. */
  readonly served: Served | undefined
}

/**
 * Brings a build into a bucket so that visitors get the old release or the new, and every page finds all it names, at
 * every moment and wherever the deploy may be cut short. Run again it goes on where it stopped; when all is there it
 * does nothing. Nothing is deleted.
 *
 * @throws FP_DELIVERY_… errors; a purge that fails is told in the result, since the deploy is done by then.
 */
export async function deploySite(options: DeployOptions): Promise<DeployResult> {
  const { dist, manifest, bucket, dryRun = false, concurrency = 8, ports = realPorts } = options
  const { objects: wanted, dropped } = planObjects(manifest)
  const objects = await prepareObjects({ dist, manifest, objects: wanted })
  const id = releaseId(manifest, objects)
  const release: StoredRelease = { version: 1, id, objects, manifest }
  const look = async (): Promise<Looked> => {
    const view = await listBucket(bucket)
    const held = await lookCloser({ bucket, view, id, objects, concurrency })
    return { plan: planDeploy({ id, objects, held }), releases: view.releases }
  }
  if (dryRun) return { id, plan: (await look()).plan, dropped, served: undefined }

  let looked: Looked | undefined
  const served = await serveRelease({
    ...options,
    ports,
    concurrency,
    kind: 'deploy',
    id,
    turn: randomUUID(),
    look: async () => (looked = await look()),
    load: async () => release,
    step: (step) => putStep({ step, release, dist, bucket }),
  })
  return { id, plan: looked!.plan, dropped, served }
}

async function putStep({
  step,
  release,
  dist,
  bucket,
}: {
  readonly step: DeployStep
  readonly release: StoredRelease
  readonly dist: string
  readonly bucket: Bucket
}): Promise<void> {
  if (step.action === 'write') await writeRelease(bucket, release)
  else if (step.action === 'copy') await bucket.copy(step.from, step.key)
  else {
    const { headers, fingerprint } = step.object
    const body = await readPrepared(dist, step.object)
    await bucket.put(step.key, body, { headers: Object.fromEntries(headers), fingerprint })
  }
}
