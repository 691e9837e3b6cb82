import type { OptimizedImage } from '@firstpaint/core/images'
import type { ImageEngine } from '@firstpaint/images/build'
import type { DevImage } from './dev-images.ts'

export interface DevImageRequest {
  readonly engine: ImageEngine
  readonly wanted: DevImage
  readonly width: number
  readonly format: string
}

export interface DevImageAnswer {
  readonly type: string
  readonly bytes: Uint8Array
}

/**
 * One variant for the dev server: as built, or encoded now, alone and with the least effort. What came out of another
 * format, for being smaller, is served under this address all the same: browsers go by the type of the answer.
 */
export async function serveDevImage({ engine, wanted, width, format }: DevImageRequest): Promise<DevImageAnswer> {
  const image = wanted.built ?? (await encodeOne({ engine, wanted, width, format }))
  const variants = image.variants.filter((variant) => variant.format === format)
  const variant = variants.find((candidate) => candidate.width >= width) ?? variants.at(-1) ?? image.variants.at(-1)!
  return {
    type: variant.format === 'svg' ? 'image/svg+xml' : `image/${variant.format}`,
    bytes: await engine.read(variant.hash),
  }
}

function encodeOne({ engine, wanted, width, format }: DevImageRequest): Promise<OptimizedImage> {
  const { path, request, importer } = wanted
  const isRaster = format === 'avif' || format === 'webp' || format === 'jpeg' || format === 'png'
  return engine.optimize(
    path,
    { ...request, effort: 'fast', widths: [width], slots: [], placeholder: [], ...(isRaster && { formats: [format] }) },
    importer === undefined ? {} : { importedBy: importer },
  )
}
