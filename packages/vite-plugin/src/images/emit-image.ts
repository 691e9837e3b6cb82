import { basename, extname } from 'node:path'
import { type ImageVariant, type OptimizedImage, toImageModule } from '@firstpaint/core/images'
import type { ImageModule } from '@firstpaint/core/picture'
import type { Rolldown } from 'vite'
import type { OpenImages } from './open-images.ts'

export interface EmitImageOptions {
  readonly context: Pick<Rolldown.PluginContext, 'emitFile'>
  readonly images: OpenImages
  readonly image: OptimizedImage
  /** The source; variants are named after it. */
  readonly file: string
}

/**
 * Emits the files of an image, each once per build, and tells the module that refers to them. Its URLs are Vite's own
 * placeholders: Vite fills in what `base`, `assetsDir` and `renderBuiltUrl` make of a file, for the place where it
 * stands. Checked with Vite 8.3.8.
 */
export async function emitImage({ context, images, image, file }: EmitImageOptions): Promise<ImageModule> {
  const emit = async (variant: ImageVariant): Promise<string> =>
    context.emitFile({ type: 'asset', name: nameOf(file, variant), source: await images.engine.read(variant.hash) })
  const references = new Map<string, string>()
  for (const variant of image.variants) {
    const reference = images.emitted.get(variant.hash) ?? emit(variant)
    images.emitted.set(variant.hash, reference)
    references.set(variant.hash, await reference)
  }
  return toImageModule({ image, urlOf: ({ hash }) => `__VITE_ASSET__${references.get(hash)!}__` })
}

/** `hero-800.avif`. What would have to be escaped in a URL or a srcset becomes a hyphen. */
function nameOf(file: string, { format, width }: ImageVariant): string {
  const stem = basename(file, extname(file)).replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
  return `${stem}${format === 'svg' ? '' : `-${width}`}.${format === 'jpeg' ? 'jpg' : format}`
}
