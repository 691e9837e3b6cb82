import { access } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import {
  buildSiteReport,
  fileKind,
  hashedPaths,
  type FileReport,
  type InstalledBytes,
  type RouteStart,
  type SiteReport,
} from '@firstpaint/core/report'
import { mapLimited } from '../files/map-limited.ts'
import { findSourceMap } from './find-source-map.ts'
import { measureSizes } from './measure-sizes.ts'
import { moduleShares, type FileShares } from './module-shares.ts'
import { packageVersions } from './package-versions.ts'
import { readSite, type SiteFile } from './read-site.ts'
import { scanSite } from './scan-site.ts'
import { openSizeCache } from './size-cache.ts'

export interface AnalyzeOptions {
  /** The built site's folder. */
  readonly dist: string
  /**
   * Folder with the source maps of a build that does not deploy them, laid out like the site.
   * Default: `.firstpaint/maps` in the project, where the Vite plugin leaves them; also tried: beside each file.
   */
  readonly maps?: string
  /** The project's folder; module ids are relative to it. Default: the nearest folder above `dist` with a package.json. */
  readonly root?: string
  /** Measure brotli at quality 11, too: seconds on a large site the first time. Default true. */
  readonly brotli?: boolean
  /** Folder to remember compressed sizes in. Default: none. */
  readonly cacheDir?: string
  /** Known routes; without them each page and each lazy chunk is one. */
  readonly routes?: readonly RouteStart[]
  /** Called after each file. */
  readonly onProgress?: (done: number, total: number, file: string) => void
}

/**
 * Accounts for a built site, whatever built it: every byte of every file, where it comes from, what each route loads.
 * Reads only; nothing is executed.
 *
 * @throws FP_DIST_MISSING, FP_DIST_NOT_FOLDER, FP_DIST_EMPTY, FP_FILE_UNREADABLE, FP_SOURCEMAP_INVALID, FP_SCRIPT_UNPARSABLE.
 */
export async function analyzeDist(options: AnalyzeOptions): Promise<SiteReport> {
  const dist = resolve(options.dist)
  const root = options.root === undefined ? await projectRoot(dist) : resolve(options.root)
  const mapsFolder = resolve(options.maps ?? join(root, '.firstpaint', 'maps'))
  const { brotli = true, onProgress } = options

  const files = await readSite(dist)
  const links = await scanSite(files)
  const hashed = hashedPaths(files.map((file) => file.path))
  const cache = await openSizeCache(options.cacheDir)
  const versionOf = packageVersions()
  const installs: InstalledBytes[] = []
  let done = 0

  const reports = await mapLimited(files, 8, async (file): Promise<FileReport> => {
    const sizes = await measureSizes(file, { brotli, cache })
    const shares = await sharesOf(file, async (code) => {
      const map = await findSourceMap({ dist, file: file.path, code, mapsFolder })
      return map && moduleShares({ code, map, path: join(dist, file.path), root, versionOf })
    })
    installs.push(...shares.installs)
    onProgress?.(++done, files.length, file.path)
    return {
      path: file.path,
      kind: fileKind(file.path),
      hash: file.hash,
      hashed: hashed.has(file.path),
      ...sizes,
      ...links.get(file.path)!,
      modules: shares.modules,
      unmapped: shares.unmapped,
    }
  })
  await cache.save()
  return buildSiteReport({ files: reports, installs, ...(options.routes && { routes: options.routes }) })
}

type SharesFromMap = (code: string) => Promise<FileShares | undefined>

/** Scripts and styles are split by their source map, or unmapped without one; any other file is its own only source. */
async function sharesOf(file: SiteFile, fromMap: SharesFromMap): Promise<FileShares> {
  const kind = fileKind(file.path)
  const bytes = file.content.length
  if (kind === 'js' || kind === 'css') {
    const text = file.content.toString('utf8')
    // A file that is not valid UTF-8 has no columns a source map could mean.
    const shares = Buffer.byteLength(text) === bytes ? await fromMap(text) : undefined
    return shares ?? { modules: [], installs: [], unmapped: bytes }
  }
  return { modules: [{ id: file.path, bytes, package: null }], installs: [], unmapped: 0 }
}

async function projectRoot(dist: string): Promise<string> {
  for (let folder = dirname(dist); ; folder = dirname(folder)) {
    const found = await access(join(folder, 'package.json')).then(
      () => true,
      () => false,
    )
    if (found) return folder
    if (folder === dirname(folder)) return dirname(dist)
  }
}
