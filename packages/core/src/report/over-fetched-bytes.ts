import type { FileReport } from './site-report.ts'

/**
 * Bytes a route downloads that no module it reaches needs, before compression: code of modules outside its reach that
 * came along because it shares a chunk with code inside it. Unmapped bytes (bundler glue) are not counted against it.
 *
 * @param reach Ids of the modules the route reaches by static imports from its entries, exactly (not by chunk).
 */
export function overFetchedBytes(
  site: ReadonlyMap<string, FileReport>,
  routeFiles: readonly string[],
  reach: ReadonlySet<string>,
): number {
  let bytes = 0
  for (const path of routeFiles) {
    for (const module of site.get(path)?.modules ?? []) if (!reach.has(module.id)) bytes += module.bytes
  }
  return bytes
}
