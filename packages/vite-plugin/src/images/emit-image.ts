import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'
import { type ImageVariant, type OptimizedImage, toImageModule } from '@firstpaint/core/images'
import type { ImageModule } from '@firstpaint/core/picture'
import type { Rolldown } from 'vite'
import { joined } from '../files/joined.ts'
import type { OpenImages } from './open-images.ts'

export interface EmitImageOptions {
  readonly context: Pick<Rolldown.PluginContext, 'emitFile'>
  readonly images: OpenImages
  readonly image: OptimizedImage
  /** The source; variants are named after it. */
  readonly file: string
}

export interface EmittedImage {
  readonly module: ImageModule
  /** The bundler's references to its files. */
  readonly references: readonly string[]
}

/**
 * Emits the files of an image, each once per build, and tells the module that refers to them. Its URLs are Vite's own
 * placeholders: Vite fills in what `base`, `assetsDir` and `renderBuiltUrl` make of a file, for the place where it
 * stands. Checked with Vite 8.3.8.
 *
 * The files of an image share one hash, of all their bytes: the addresses stand in scripts, where a hash is what does not
 * compress. A site whose config names assets itself gets the bundler's names.
 */
export async function emitImage({ context, images, image, file }: EmitImageOptions): Promise<EmittedImage> {
  const shared = hashOfAll(image)
  const emit = async (variant: ImageVariant): Promise<string> => {
    const source = await images.engine.read(variant.hash)
    return images.assetsDir === undefined
      ? context.emitFile({ type: 'asset', name: nameOf(file, variant), source })
      : context.emitFile({ type: 'asset', fileName: joined(images.assetsDir, nameOf(file, variant, shared)), source })
  }
  const references = new Map<string, string>()
  for (const variant of image.variants) {
    const key = images.assetsDir === undefined ? variant.hash : nameOf(file, variant, shared)
    const reference = images.emitted.get(key)?.reference ?? emit(variant)
    images.emitted.set(key, { hash: variant.hash, reference })
    references.set(variant.hash, await reference)
  }
  const module = toImageModule({ image, urlOf: ({ hash }) => `__VITE_ASSET__${references.get(hash)!}__` })
  return { module, references: [...references.values()] }
}

/** 48 bits, as many as the bundler's own hashes have. */
function hashOfAll({ variants }: OptimizedImage): string {
  const hash = createHash('sha256')
  for (const variant of variants) hash.update(variant.hash)
  return hash.digest('base64url').slice(0, 8)
}

/** `hero-800.avif`, `hero-800-q3x81bZk.avif`. What would have to be escaped in a URL or a srcset becomes a hyphen. */
function nameOf(file: string, { format, width }: ImageVariant, hash?: string): string {
  const stem = basename(file, extname(file)).replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
  const parts = [stem, ...(format === 'svg' ? [] : [width]), ...(hash === undefined ? [] : [hash])]
  return `${parts.join('-')}.${format === 'jpeg' ? 'jpg' : format}`
}
