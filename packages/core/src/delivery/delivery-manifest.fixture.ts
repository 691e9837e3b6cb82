import type { DeliveredFile, DeliveryManifest } from './delivery-manifest.ts'

/** A file of a manifest: 10 bytes, revalidated, no variants. */
export function deliveredFile(path: string, more: Partial<DeliveredFile> = {}): DeliveredFile {
  const file = { path, bytes: 10, sha256: 'a'.repeat(64), type: 'text/plain' }
  return { ...file, caching: 'revalidate', variants: [], deltas: [], headers: [], ...more }
}

/** A manifest of these files, without routes and headers. */
export function deliveryManifest(
  files: readonly DeliveredFile[],
  more: Partial<DeliveryManifest> = {},
): DeliveryManifest {
  const headers = { all: [], immutable: [], page: [], revalidate: [] }
  return { version: 1, release: 'r1', base: '/', files, routes: [], headers, kept: [], ...more }
}
