import { bucketHeaders } from './bucket-headers.ts'
import type { DeliveredFile, DeliveryManifest } from './delivery-manifest.ts'
import { DeployPathInvalid } from './deploy-errors.ts'
import type { BucketObject } from './deploy-object.ts'
import { isServiceWorker } from './is-service-worker.ts'
import { outputsFile } from './own-outputs.ts'
import { RELEASES_FOLDER } from './release-keys.ts'

export interface ObjectPlan {
  /** Sorted by key. */
  readonly objects: readonly BucketObject[]
  /** Names of headers that a host in front of the bucket has to add. Sorted. */
  readonly dropped: readonly string[]
}

/**
 * Every object that a bucket needs for a build: files, variants, deltas.
 *
 * @throws FP_DELIVERY_DEPLOY_PATH for a path that leads out of the site or into the records of deploys.
 */
export function planObjects(manifest: DeliveryManifest): ObjectPlan {
  const entries = new Set(['index.html', manifest.fallback])
  const dropped = new Set<string>()
  const objects = new Map<string, BucketObject>()
  for (const file of manifest.files) {
    // No manifest of ours names it; one that somebody made from a listing of the folder would.
    if (file.path === outputsFile) continue
    const stage = stageOf(file, entries)
    for (const { path, encoding } of [{ path: file.path, encoding: undefined }, ...file.variants, ...file.deltas]) {
      const headers = bucketHeaders({ file, manifest, ...(encoding && { encoding }) })
      for (const name of headers.dropped) dropped.add(name)
      objects.set(checkPath(path), { key: path, stage, headers: headers.carried })
    }
  }
  return {
    objects: [...objects.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    dropped: [...dropped].toSorted(),
  }
}

function stageOf({ path, caching }: DeliveredFile, entries: ReadonlySet<string | undefined>): BucketObject['stage'] {
  if (caching === 'immutable') return 'assets'
  if (caching === 'page') return entries.has(path) ? 'entry' : 'pages'
  return isServiceWorker(path) ? 'worker' : 'files'
}

function checkPath(path: string): string {
  const parts = path.split('/')
  if (path.includes('\\') || path.includes('\0') || parts.some((part) => part === '' || part === '.' || part === '..'))
    throw DeployPathInvalid(path, 'is no path within the site')
  if (path.startsWith(RELEASES_FOLDER))
    throw DeployPathInvalid(path, `lies in ${RELEASES_FOLDER}, the place of records`)
  return path
}
