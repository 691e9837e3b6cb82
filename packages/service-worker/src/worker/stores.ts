import type { WorkerFile } from './worker-config.ts'
import { base } from './config.ts'
import './worker-scope.ts'

/**
 * One of this app's stores. Its name holds the scope, because all apps of an origin see each other's caches.
 *
 * - `files`: the files of all releases that are kept, under their own addresses where those have a hash.
 * - `notes`: which releases there are, and which of them each open page needs.
 * - `page …`: the pages of one release. A store of their own, since the browser may answer from it by itself, which finds
 *   a page under its own address only, and every release has pages of the same addresses.
 */
export function openStore(part: string): Promise<Cache> {
  return caches.open(storeName(part))
}

export function storeName(part: string): string {
  return `firstpaint ${registration.scope} ${part}`
}

/** Store of a release's pages. */
export function shelf(release: string): string {
  return `page ${release}`
}

/** Address a file is stored under. */
export function fileKey(path: string, file?: WorkerFile): string {
  return base + path + (file?.[2] || '')
}
