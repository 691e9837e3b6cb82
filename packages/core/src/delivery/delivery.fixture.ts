import type { DeliveredFile, DeliveryManifest } from './delivery-manifest.ts'
import type { DeliveryRequest } from './delivery-request.ts'

export const knownHash = 'ab'.repeat(32)
/** Of 32 bytes `ab`. */
export const knownHeader: string = `:${'q6ur'.repeat(10)}q6s=:`

/** A file as the build lists it, compressible, in three encodings and with two deltas unless told otherwise. */
export function fileOf(path: string, given: Partial<DeliveredFile> = {}): DeliveredFile {
  return {
    path,
    bytes: 1000,
    sha256: '12'.repeat(32),
    type: 'text/javascript; charset=utf-8',
    caching: 'immutable',
    variants: [
      { encoding: 'br', path: `${path}.br`, bytes: 100 },
      { encoding: 'zstd', path: `${path}.zst`, bytes: 110 },
      { encoding: 'gzip', path: `${path}.gz`, bytes: 120 },
    ],
    deltas: [
      { encoding: 'dcb', dictionary: knownHash, path: `__d/x/${path}.dcb`, bytes: 10 },
      { encoding: 'dcz', dictionary: knownHash, path: `__d/x/${path}.dcz`, bytes: 12 },
    ],
    headers: [],
    ...given,
  }
}

export function pageOf(path: string): DeliveredFile {
  return fileOf(path, { type: 'text/html; charset=utf-8', caching: 'page' })
}

export function manifestOf(given: Partial<DeliveryManifest> = {}): DeliveryManifest {
  return {
    version: 1,
    release: 'r1',
    base: '/',
    files: [pageOf('index.html'), pageOf('about/index.html'), fileOf('assets/app-1.js')],
    routes: [],
    fallback: 'index.html',
    headers: { all: [['x-content-type-options', 'nosniff']], immutable: [], page: [], revalidate: [] },
    kept: [],
    ...given,
  }
}

export function get(target: string, headers: DeliveryRequest['headers'] = {}): DeliveryRequest {
  return { method: 'GET', target, headers }
}

export const navigating = { accept: 'text/html,*/*;q=0.8', 'sec-fetch-dest': 'document' }
