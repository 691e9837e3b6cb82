import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fromOutputsJson, outputsFile } from '@firstpaint/core/delivery'
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
 * Reads a built site, without what a delivery has added to it: that is no work of the build's.
 *
 * @throws FP_DIST_MISSING, FP_DIST_NOT_FOLDER, FP_DIST_EMPTY, or FP_FILE_UNREADABLE for the first file that fails.
 */
export async function readSite(dist: string): Promise<SiteFile[]> {
  const info = await stat(dist).catch(() => null)
  if (info === null) throw DistMissing(dist)
  if (!info.isDirectory()) throw DistNotFolder(dist)
  const delivered = await deliveredFiles(dist)
  const paths = (await listFiles(dist)).filter((path) => !delivered.has(path))
  if (paths.length === 0) throw DistEmpty(dist)
  return mapLimited(paths, 16, async (path) => {
    const content = await readFile(join(dist, path)).catch((error: NodeJS.ErrnoException) => {
      throw FileUnreadable.because(error, join(dist, path), error.code ?? error.message)
    })
    return { path, content, hash: createHash('sha256').update(content).digest('hex').slice(0, 16) }
  })
}

async function deliveredFiles(dist: string): Promise<ReadonlySet<string>> {
  const text = await readFile(join(dist, outputsFile), 'utf8').catch(() => undefined)
  if (text === undefined) return new Set()
  const { kept, made } = fromOutputsJson(text)
  return new Set([...Object.keys(kept), ...made, outputsFile])
}
