import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import {
  type ContentEncoding,
  deltaFolder,
  isHostFile,
  type OwnOutputs,
  type SiteFile,
} from '@firstpaint/core/delivery'
import { decodeFile } from '../compress/encode-file.ts'
import { DistMissing, ReservedFolder } from '../delivery-errors.ts'
import { inTurns } from '../in-turns.ts'
import { readOwnOutputs } from './own-outputs.ts'

/** How precompressed files end. */
export const endings: Readonly<Record<ContentEncoding, string>> = { br: '.br', zstd: '.zst', gzip: '.gz' }

/** A site on disk: what a build put there, and what we did. */
export interface ScannedSite {
  /** Sorted by path. */
  readonly files: readonly SiteFile[]
  readonly own: OwnOutputs
}

/**
 * Reads and hashes the files of a built site. Not among them: what an earlier delivery made, files for hosts, and what begins
 * with a dot, but for `.well-known`.
 *
 * @param built Paths that a bundler has written just now: none of them is taken for a file we had kept.
 * @throws FP_DELIVERY_DIST_MISSING, FP_DELIVERY_RESERVED
 */
export async function scanSite(dist: string, built: ReadonlySet<string> = new Set()): Promise<ScannedSite> {
  const found = await stat(dist).catch(() => undefined)
  if (!found?.isDirectory()) throw DistMissing(dist)
  const listed = await readOwnOutputs(dist)
  const own = listed ?? { kept: {}, made: [] }
  const made = new Set(own.made)
  const paths: string[] = []
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    const path = relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/')
    const isFile = entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(join(dist, path))))
    if (!isFile || !isServed(path) || (made.has(path) && !built.has(path))) continue
    if (!path.startsWith(`${deltaFolder}/`)) paths.push(path)
    else if (!listed) throw ReservedFolder(join(dist, deltaFolder))
  }
  const all = await inTurns(paths.toSorted(), async (path): Promise<SiteFile | undefined> => {
    const file = await hashFile(dist, path)
    return !built.has(path) && own.kept[path] === file.sha256 ? undefined : file
  })
  const files = all.filter((file) => file !== undefined)
  const names = new Set(files.map(({ path }) => path))
  const foreign = await inTurns(files, async ({ path }) => isPrecompressed(dist, path, names))
  return { files: files.filter((_file, at) => !foreign[at]), own }
}

/** Links to files are files, as to servers; links to folders are not followed, for they may lead in circles. */
async function leadsToFile(link: string): Promise<boolean> {
  return (await stat(link).catch(() => undefined))?.isFile() ?? false
}

function isServed(path: string): boolean {
  if (isHostFile(path) || path.endsWith('.tmp')) return false
  return path.split('/').every((part) => !part.startsWith('.') || part === '.well-known')
}

async function hashFile(dist: string, path: string): Promise<SiteFile> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(join(dist, path)) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { path, bytes, sha256: hash.digest('hex') }
}

/** Whether a file is another one of the site, encoded: some other tool has been at work, whose result ours replaces. */
async function isPrecompressed(dist: string, path: string, names: ReadonlySet<string>): Promise<boolean> {
  const ending = Object.entries(endings).find(([, end]) => path.endsWith(end))
  const plain = ending && path.slice(0, -ending[1].length)
  if (!plain || !names.has(plain)) return false
  try {
    const decoded = await decodeFile(await readFile(join(dist, path)), ending[0] as ContentEncoding)
    return decoded.equals(await readFile(join(dist, plain)))
  } catch {
    return false
  }
}
