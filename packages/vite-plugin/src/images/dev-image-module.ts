import { toImageModule } from '@firstpaint/core/images'
import type { ImageModule } from '@firstpaint/core/picture'
import type { ResolvedConfig } from 'vite'
import { type DevImage, devImageUrl } from './dev-images.ts'
import { devPlaceholder } from './dev-placeholder.ts'
import type { ImageWish } from './image-wish.ts'
import type { OpenImages } from './open-images.ts'
import { planDevImage } from './plan-dev-image.ts'

export interface DevImageOptions {
  readonly images: OpenImages
  /** By the key in their addresses. */
  readonly served: Map<string, DevImage>
  readonly config: Pick<ResolvedConfig, 'base' | 'server'>
  readonly wish: ImageWish
}

/**
 * What an import gives on the dev server, in milliseconds: the header is read, and nothing encoded. An image that a
 * build has made is served as built.
 */
export async function devImageModule({ images, served, config, wish }: DevImageOptions): Promise<ImageModule> {
  const { engine, pathOf } = images
  const { file, request, importer } = wish
  const path = pathOf(file)
  const by = importer === undefined ? {} : { importedBy: importer }
  const [facts, built, key] = await Promise.all([
    engine.inspect(path, by),
    engine.find(path, request, by),
    engine.key(path, request, by),
  ])
  const image =
    built ?? planDevImage({ facts, request, placeholder: await devPlaceholder(file, facts, request.placeholder) })
  images.noteImport(wish, image)
  // As built it is other bytes, so it needs another address.
  const address = built === undefined ? key.slice(0, 20) : key.slice(-20)
  served.set(address, { path, request, importer, built })
  const origin = `${config.server.origin ?? ''}${config.base}`.replace(/\/$/, '')
  return toImageModule({ image, urlOf: (variant) => origin + devImageUrl(address, variant) })
}
