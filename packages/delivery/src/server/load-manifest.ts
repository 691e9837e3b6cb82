import { readFile } from 'node:fs/promises'
import type { DeliveryManifest } from '@firstpaint/core/delivery'
import { ManifestUnreadable } from './serve-errors.ts'

/**
 * Reads a manifest and checks what a server relies on: its version, and that no path leads out of the site.
 *
 * @throws FP_SERVE_MANIFEST when it is missing or anything else than a manifest
 */
export async function loadManifest(file: string): Promise<DeliveryManifest> {
  let manifest: DeliveryManifest
  try {
    manifest = JSON.parse(await readFile(file, 'utf8')) as DeliveryManifest
  } catch (error) {
    throw ManifestUnreadable.because(error, file, (error as Error).message)
  }
  const problem = problemOf(manifest)
  if (problem !== undefined) throw ManifestUnreadable(file, problem)
  return manifest
}

/** What is wrong with a manifest; undefined when a server can work with it. */
export function problemOf(manifest: Partial<DeliveryManifest> | null): string | undefined {
  if (typeof manifest !== 'object' || manifest === null) return 'it is no object'
  if (manifest.version !== 1) return `its version is ${JSON.stringify(manifest.version)}, not 1`
  const { base, files, routes, headers } = manifest
  if (typeof base !== 'string' || !base.startsWith('/') || !base.endsWith('/'))
    return 'its base is no path with both slashes'
  if (!Array.isArray(files) || !Array.isArray(routes)) return 'it has no list of files or routes'
  for (const part of ['all', 'immutable', 'page', 'revalidate'] as const)
    if (!Array.isArray(headers?.[part])) return `it has no headers for '${part}'`
  for (const file of files as DeliveryManifest['files']) {
    if (typeof file?.path !== 'string' || typeof file.sha256 !== 'string') return 'a file has no path or no hash'
    if (!Array.isArray(file.variants) || !Array.isArray(file.deltas)) return `${file.path} has no variants or deltas`
    const odd = [file, ...file.variants, ...file.deltas].find(({ path }) => !isInside(path))
    if (odd !== undefined) return `'${odd.path}' leads out of the site`
    if (!Number.isSafeInteger(file.bytes) || file.bytes < 0) return `${file.path} has no size`
  }
  return undefined
}

function isInside(path: unknown): boolean {
  if (typeof path !== 'string' || path === '' || path.includes('\\') || path.includes('\0')) return false
  return path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..')
}
