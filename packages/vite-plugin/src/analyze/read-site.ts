import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles } from '../files/list-files.ts'
import { mapLimited } from '../files/map-limited.ts'
import { DistEmpty, DistMissing, DistNotFolder, FileUnreadable } from './errors.ts'

/** One file of the site as it lies on disk. */
export interface SiteFile {
  /** Path inside the site's folder, with `/`. */
  readonly path: string
  readonly content: Buffer
  /** First 16 hex digits of the SHA-256 of the content. */
  readonly hash: string
}

/**
 * Reads a built site.
 *
 * @throws FP_DIST_MISSING, FP_DIST_NOT_FOLDER, FP_DIST_EMPTY, or FP_FILE_UNREADABLE for the first file that fails.
 */
export async function readSite(dist: string): Promise<SiteFile[]> {
  const info = await stat(dist).catch(() => null)
  if (info === null) throw DistMissing(dist)
  if (!info.isDirectory()) throw DistNotFolder(dist)
  const paths = await listFiles(dist)
  if (paths.length === 0) throw DistEmpty(dist)
  return mapLimited(paths, 16, async (path) => {
    const content = await readFile(join(dist, path)).catch((error: NodeJS.ErrnoException) => {
      throw FileUnreadable.because(error, join(dist, path), error.code ?? error.message)
    })
    return { path, content, hash: createHash('sha256').update(content).digest('hex').slice(0, 16) }
  })
}
