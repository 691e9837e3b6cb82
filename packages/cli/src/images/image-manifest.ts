import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImageRequest, ImageVariant, OptimizedImage } from '@firstpaint/core/images'
import { ManifestInvalid } from './images-errors.ts'
import { writeAtomic } from './write-atomic.ts'

/** A variant and where it lies. */
export interface ManifestVariant extends ImageVariant {
  /** From the manifest's folder, with `/`. */
  readonly file: string
}

/** One source and what was made of it. */
export interface ManifestImage extends Omit<OptimizedImage, 'variants'> {
  /** From the folder of the sources, with `/`. */
  readonly path: string
  /** SHA-256 of the source, hex. */
  readonly sourceHash: string
  readonly variants: readonly ManifestVariant[]
}

/** An image that was left as it is, and why. */
export interface LeftImage {
  readonly path: string
  readonly why: string
}

/** What lies beside the images that were made: enough to write markup, and to check them without encoding. */
export interface ImageManifest {
  readonly version: 1
  /** `folder`: variants of sources elsewhere. `site`: images of a built site, replaced under their own names. */
  readonly kind: 'folder' | 'site'
  /** What was asked for; of a site, of those variants that its pages were given. */
  readonly request: ImageRequest
  /** By path. No dates and no machine in it: it changes only when an image does. */
  readonly images: readonly ManifestImage[]
  /** Images of a site that were left as they are, and why. */
  readonly left: readonly LeftImage[]
}

export const manifestName = 'firstpaint-images.json'

/**
 * The manifest of a folder; undefined where there is none.
 *
 * @throws FP_IMAGES_MANIFEST_INVALID
 */
export function readManifest(folder: string): ImageManifest | undefined {
  const file = join(folder, manifestName)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw ManifestInvalid.because(error, file, (error as Error).message)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw ManifestInvalid.because(error, file, (error as Error).message)
  }
  if (!isManifest(value)) throw ManifestInvalid(file, 'it is not of version 1, or parts of it are missing')
  return value
}

export function writeManifest(folder: string, manifest: ImageManifest): void {
  writeAtomic(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`)
}

function isManifest(value: unknown): value is ImageManifest {
  const { version, kind, request, images, left } = (value ?? {}) as Partial<ImageManifest>
  return (
    version === 1 &&
    (kind === 'folder' || kind === 'site') &&
    typeof request === 'object' &&
    Array.isArray(left) &&
    Array.isArray(images) &&
    images.every(
      (image: Partial<ManifestImage> | null) =>
        typeof image?.path === 'string' &&
        typeof image.sourceHash === 'string' &&
        Array.isArray(image.variants) &&
        image.variants.every(isVariant),
    )
  )
}

/** Files are looked for under these names: none may lead out of the folder. */
function isVariant(variant: Partial<ManifestVariant> | null): boolean {
  return (
    typeof variant?.file === 'string' &&
    !variant.file.split(/[/\\]/).includes('..') &&
    !/^([/\\]|[a-z]:)/i.test(variant.file) &&
    typeof variant.hash === 'string' &&
    typeof variant.bytes === 'number'
  )
}
