import { addSizes } from './add-sizes.ts'
import type { FileReport, Sizes } from './site-report.ts'

/** What a returning visitor downloads on one route after a deploy. */
export interface Invalidation extends Sizes {
  readonly requests: number
  readonly files: readonly string[]
}

/**
 * Compares two builds for a visitor who has the whole old one in the HTTP cache: of the files a route loads now, those
 * whose path is new or whose content changed. A file with unchanged bytes under a new name counts, as its URL is new;
 * an unchanged HTML page does not (it is revalidated: 304, no body).
 *
 * @param routeFiles Paths the route loads in the new build (a RouteReport's `files`).
 */
export function invalidatedBytes(
  before: ReadonlyMap<string, Pick<FileReport, 'hash'>>,
  after: ReadonlyMap<string, FileReport>,
  routeFiles: readonly string[],
): Invalidation {
  const stale = routeFiles
    .map((path) => after.get(path))
    .filter((file) => file !== undefined)
    .filter((file) => before.get(file.path)?.hash !== file.hash)
  return { requests: stale.length, ...addSizes(stale), files: stale.map((file) => file.path) }
}
