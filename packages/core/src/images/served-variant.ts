import type { ImageVariant, OptimizedImage } from './optimized-image.ts'

/**
 * What a browser that shows every format loads at a width, in device pixels: of the first format, the narrowest variant
 * that is wide enough, else the widest. Without a width, the widest.
 */
export function servedVariant({ variants }: OptimizedImage, width: number = Infinity): ImageVariant | undefined {
  const preferred = variants.filter(({ format }) => format === variants[0]?.format)
  return preferred.find((variant) => variant.width >= width) ?? preferred.at(-1)
}
