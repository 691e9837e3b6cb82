import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ImageRequest, MadeImage } from '@firstpaint/core/images'
import { failedImage } from './failed-image.ts'
import { hashFile } from './hash-file.ts'
import { type ManifestImage, readManifest, writeManifest } from './image-manifest.ts'
import type { FailedImage, ImagesResult } from './images-result.ts'
import { nameVariants } from './name-variants.ts'
import type { OpenedEngine } from './open-engine.ts'
import { writeAtomic } from './write-atomic.ts'

export interface MakeImagesOptions {
  /** Absolute path of the sources' folder. */
  readonly folder: string
  /** Of the sources, from their folder. */
  readonly paths: readonly string[]
  /** Absolute path. */
  readonly out: string
  readonly request: ImageRequest
  readonly opened: OpenedEngine
}

/**
 * Makes every variant of a folder's images into another folder, with a manifest. What is there already is not written
 * again; what an earlier run made and nothing names any more is deleted, unless somebody changed it. An image that fails
 * keeps what was made of it before.
 */
export async function makeImages({ folder, paths, out, request, opened }: MakeImagesOptions): Promise<ImagesResult> {
  const previous = readManifest(out)?.images ?? []
  const outcomes = await opened.optimize(paths.map((source) => ({ source, request })))
  const [images, made, failed] = [[] as ManifestImage[], [] as MadeImage[], [] as FailedImage[]]
  let written = 0
  for (const [at, outcome] of outcomes.entries()) {
    const path = paths[at]!
    if ('error' in outcome) {
      failed.push(failedImage(path, outcome.error))
      images.push(...previous.filter((image) => image.path === path))
      continue
    }
    const { image, cached } = outcome
    const variants = nameVariants({ path, variants: image.variants, paths })
    for (const { file, hash } of variants) {
      if (hashFile(join(out, file)) === hash) continue
      writeAtomic(join(out, file), await opened.engine.read(hash))
      written++
    }
    const sourceHash = hashFile(join(folder, path))!
    images.push({ path, sourceHash, ...image, variants })
    made.push({ path, sourceHash, importers: [], target: request.target, cached, image })
  }
  const manifest = { version: 1, kind: 'folder', request, images, left: [] } as const
  writeManifest(out, manifest)
  const removed = removeStale({ out, previous, images })
  return { manifest, made, failed, left: [], written, removed, pages: [] }
}

interface StaleFiles {
  readonly out: string
  readonly previous: readonly ManifestImage[]
  readonly images: readonly ManifestImage[]
}

function removeStale({ out, previous, images }: StaleFiles): number {
  const named = new Set(images.flatMap(({ variants }) => variants.map(({ file }) => file)))
  const stale = previous
    .flatMap(({ variants }) => variants)
    .filter(({ file, hash }) => !named.has(file) && hashFile(join(out, file)) === hash)
  for (const { file } of stale) rmSync(join(out, file))
  return stale.length
}
