import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { DeliveryManifest } from '@firstpaint/core/delivery'
import { loadManifest } from './load-manifest.ts'
import { scanFolder } from './scan-folder.ts'
import { SiteMissing } from './serve-errors.ts'

export interface OpenedSite {
  readonly dist: string
  readonly manifest: DeliveryManifest
  /** The manifest's file; absent when the folder was looked at instead. */
  readonly file?: string
}

/** Where a build leaves its manifest: beside the site, where no visitor reads it. */
export const manifestPlace = '.firstpaint/delivery.json'

/**
 * The manifest of a site: the one given, else the one a build left beside the folder, else what the folder itself tells.
 *
 * @throws FP_SERVE_SITE_MISSING, FP_SERVE_MANIFEST
 */
export async function openSite(dist: string, manifest?: DeliveryManifest | string): Promise<OpenedSite> {
  const root = resolve(dist)
  if (!existsSync(root)) throw SiteMissing(dist)
  if (typeof manifest === 'object') return { dist: root, manifest }
  const beside = join(dirname(root), manifestPlace)
  const file = manifest ?? (existsSync(beside) ? beside : undefined)
  if (file === undefined) return { dist: root, manifest: await scanFolder(root) }
  return { dist: root, manifest: await loadManifest(file), file }
}
