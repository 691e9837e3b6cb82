import type { ImageFormat, ImageModule, ImageSource, ImageType } from '../picture/image-module.ts'
import type { ImageVariant, OptimizedImage } from './optimized-image.ts'

export interface ImageModuleInput {
  readonly image: OptimizedImage
  /** Where a browser finds the variant. Commas and white space in it are escaped: a srcset would split there. */
  readonly urlOf: (variant: ImageVariant) => string
}

/**
 * What an import of the image gives: the last format, which every browser shows, as `src` and `srcset`, the better ones
 * as sources.
 */
export function toImageModule({ image, urlOf }: ImageModuleInput): ImageModule {
  const url = (variant: ImageVariant): string => urlOf(variant).replaceAll(/[,\s]/g, encodeURIComponent)
  const srcsetOf = (variants: readonly ImageVariant[]): string =>
    variants.map((variant) => `${url(variant)} ${variant.width}w`).join(', ')

  const formats = [...Map.groupBy(image.variants, ({ format }) => format)]
  const [, fallback] = formats.at(-1)!
  const widest = fallback.at(-1)!
  return {
    src: url(widest),
    width: widest.width,
    height: widest.height,
    ...(fallback.length > 1 && { srcset: srcsetOf(fallback) }),
    sources: formats
      .slice(0, -1)
      .map(([format, variants]): ImageSource => ({ type: typeOf(format as ImageFormat), srcset: srcsetOf(variants) })),
    ...image.placeholder,
  }
}

function typeOf(format: ImageFormat): ImageType {
  return format === 'svg' ? 'image/svg+xml' : `image/${format}`
}
