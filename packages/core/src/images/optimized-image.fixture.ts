import type { ImageVariant, OptimizedImage } from './optimized-image.ts'

/** A record with variants written as `avif 400×300 10`: format, size, bytes; of a source of 1000 bytes. */
export function optimizedImage(...variants: readonly string[]): OptimizedImage {
  const made = variants.map((text, index): ImageVariant => {
    const [format, size, bytes] = text.split(' ')
    const [width, height] = size!.split('×').map(Number)
    return {
      format: format as ImageVariant['format'],
      width: width!,
      height: height!,
      bytes: Number(bytes),
      hash: `hash-${text}`,
      score: 70 + index,
      encoding: { format: 'jpeg', quality: 60 },
      why: `why ${text}`,
      encodes: 2,
    }
  })
  return {
    facts: {
      format: 'jpeg',
      width: made.at(-1)!.width,
      height: made.at(-1)!.height,
      bytes: 1000,
      pages: 1,
      alpha: false,
      depth: 8,
      orientation: 1,
      space: 'srgb',
      gainMap: false,
      content: 'photo',
    },
    variants: made,
    dropped: [],
    placeholder: {},
  }
}
