import { planPurge, type PurgePlan, type CurrentRelease, type StoredRelease } from '@firstpaint/core/delivery'
import { type FirstpaintError, isFirstpaintError } from '@firstpaint/core/errors'
import type { Bucket } from '../deploy/bucket.ts'
import { type FoundRecord, readRelease, writeRecord } from '../deploy/release-records.ts'
import type { Purger } from './purger.ts'

export interface PurgeResult {
  readonly place: string
  /** Undefined when there was nothing to plan: it had been done, or the planning itself failed. */
  readonly plan: PurgePlan | undefined
  readonly error: FirstpaintError | undefined
}

/**
 * Rids a CDN of what a deploy or rollback replaced, and notes that it did: a run after one that failed purges again.
 * An error is part of the result, for what it belongs to is done.
 */
export async function purgeRelease({
  bucket,
  purger,
  found,
  release,
  hold,
  signal,
}: {
  readonly bucket: Bucket
  readonly purger: Purger
  readonly found: FoundRecord
  readonly release: StoredRelease
  readonly hold: () => Promise<void>
  readonly signal?: AbortSignal
}): Promise<PurgeResult> {
  const { place, provider, by, site } = purger
  const { record } = found
  if (record.purged[place] === record.turn) return { place, plan: undefined, error: undefined }
  let plan: PurgePlan | undefined
  try {
    const since = await purgedRelease(bucket, place, record)
    plan = planPurge({
      manifest: release.manifest,
      provider,
      by,
      ...(since && { since: since.manifest }),
      ...(site !== undefined && { site }),
    })
    for (const [index, items] of plan.batches.entries()) {
      await hold()
      await purger.purge({ by: plan.by, items, reference: `${record.turn}-${index}` }, signal)
    }
    const purged = { ...record.purged, [place]: record.turn }
    await writeRecord(bucket, { ...record, purged }, found)
    return { place, plan, error: undefined }
  } catch (error) {
    if (!isFirstpaintError(error)) throw error
    return { place, plan, error }
  }
}

/** The release whose pages are all that the CDN can hold besides the current ones; undefined when nobody can tell. */
async function purgedRelease(
  bucket: Bucket,
  place: string,
  { purged, previous, turnBefore }: CurrentRelease,
): Promise<StoredRelease | undefined> {
  if (previous === undefined || turnBefore === undefined || purged[place] !== turnBefore) return undefined
  return readRelease(bucket, previous)
}
