import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import {
  type ContentEncoding,
  contentTypeOf,
  type DeliveredFile,
  type DeliveryManifest,
  type FileVariant,
  isCompressible,
  isHostFile,
  planCaching,
  planHeaders,
} from '@firstpaint/core/delivery'
import { SiteMissing } from './serve-errors.ts'

const suffixes: readonly (readonly [ContentEncoding, string])[] = [
  ['br', '.br'],
  ['zstd', '.zst'],
  ['gzip', '.gz'],
]

/** A day: pages come from disk, so a stale one is a deploy ago at most. */
const staleWhileRevalidate = 86_400

/**
 * Makes a manifest of any folder by looking at it: precompressed files beside the others count as their variants, and a
 * single `index.html` answers every navigation as pages of one app do. Left out are hidden files, but for
 * `.well-known`, what hosts read at a deploy (`_headers`, `_redirects`), and links that lead out of the folder.
 *
 * @throws FP_SERVE_SITE_MISSING
 */
export async function scanFolder(dist: string): Promise<DeliveryManifest> {
  const sizes = await listFiles(dist)
  const isVariant = (path: string): boolean =>
    suffixes.some(([, suffix]) => path.endsWith(suffix) && isVariantOf(sizes, path, path.slice(0, -suffix.length)))
  const paths = [...sizes.keys()].filter((path) => !path.startsWith('__d/') && !isVariant(path)).toSorted()
  const caching = planCaching({ paths })
  const files: DeliveredFile[] = []
  for (const path of paths)
    files.push({
      path,
      bytes: sizes.get(path)!,
      sha256: await hashFile(join(dist, path)),
      type: contentTypeOf(path),
      caching: caching.get(path)!,
      variants: variantsOf(sizes, path),
      deltas: [],
      headers: [],
    })
  const pages = paths.filter((path) => path.endsWith('.html') && path !== '404.html')
  return {
    version: 1,
    release: 'scanned',
    base: '/',
    files,
    routes: [],
    ...(pages.length === 1 && pages[0] === 'index.html' && { fallback: 'index.html' }),
    ...(sizes.has('404.html') && { notFound: '404.html' }),
    headers: planHeaders({ staleWhileRevalidate }),
    kept: [],
  }
}

function isVariantOf(sizes: ReadonlyMap<string, number>, variant: string, path: string): boolean {
  return isCompressible(path) && sizes.has(path) && sizes.get(variant)! < sizes.get(path)!
}

function variantsOf(sizes: ReadonlyMap<string, number>, path: string): readonly FileVariant[] {
  return suffixes
    .map(([encoding, suffix]) => ({ encoding, path: path + suffix, bytes: sizes.get(path + suffix) ?? Infinity }))
    .filter((variant) => sizes.has(variant.path) && isVariantOf(sizes, variant.path, path))
    .toSorted((a, b) => a.bytes - b.bytes)
}

/** Sizes by path from the folder, with `/`. */
async function listFiles(dist: string): Promise<ReadonlyMap<string, number>> {
  const root = await realpath(dist).catch((error: unknown) => {
    throw SiteMissing.because(error, dist)
  })
  if (!(await stat(root)).isDirectory()) throw SiteMissing(dist)
  const sizes = new Map<string, number>()
  // Folders that a link leads to twice, or round in a circle, are looked at once.
  const seen = new Set<string>([root])
  const visit = async (prefix: string): Promise<void> => {
    for (const entry of await readdir(join(root, prefix), { withFileTypes: true })) {
      const path = prefix + entry.name
      if ((entry.name.startsWith('.') && path !== '.well-known') || isHostFile(path)) continue
      const real = entry.isSymbolicLink() ? await realpath(join(root, path)).catch(() => undefined) : join(root, path)
      if (real === undefined || !real.startsWith(root + sep)) continue
      const found = await stat(real)
      if (found.isFile()) sizes.set(path, found.size)
      if (!found.isDirectory() || seen.has(real)) continue
      seen.add(real)
      await visit(`${path}/`)
    }
  }
  await visit('')
  return sizes
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
