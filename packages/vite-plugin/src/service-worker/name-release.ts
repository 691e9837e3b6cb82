import { createHash } from 'node:crypto'
import type { SiteFile } from '../analyze/read-site.ts'
import { unmarkPage } from './mark-page.ts'

/** Equal sites have equal names, whether their pages were marked before or not. */
export function nameRelease(files: readonly SiteFile[]): string {
  const hash = createHash('sha256')
  for (const { path, content } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(`${path}\0`)
    hash.update(/\.html?$/i.test(path) ? unmarkPage(content.toString('utf8')) : content)
    hash.update('\0')
  }
  return hash.digest('hex').slice(0, 12)
}
