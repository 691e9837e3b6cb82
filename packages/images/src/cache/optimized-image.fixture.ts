import { createHash } from 'node:crypto'
import type { ImageRequest, OptimizedImage } from '@firstpaint/core/images'
import type { OptimizedFiles } from '../optimized-files.ts'

/** A request with every field. */
export const request: ImageRequest = {
  widths: [400, 800],
  slots: [],
  formats: ['avif', 'webp', 'jpeg'],
  target: 70,
  position: 'centre',
  wideGamut: false,
  gainMap: true,
  effort: 'full',
  placeholder: ['colour'],
}

/** An encoded image whose files hold these texts. */
export function encodedImage(...texts: readonly string[]): OptimizedFiles {
  const files = new Map(texts.map((text) => [createHash('sha256').update(text).digest('hex'), Buffer.from(text)]))
  const image: OptimizedImage = {
    facts: {
      format: 'jpeg',
      width: 1600,
      height: 1067,
      bytes: 300_000,
      pages: 1,
      alpha: false,
      depth: 8,
      orientation: 1,
      space: 'srgb',
      gainMap: false,
    },
    variants: [...files].map(([hash, bytes], index) => ({
      format: 'webp',
      width: 400 * (index + 1),
      height: 267 * (index + 1),
      bytes: bytes.byteLength,
      hash,
      score: 70.4,
      encoding: { format: 'webp', mode: 'lossy', quality: 70, effort: 4 },
      why: 'quality 70 scores 70.4, the first at or over 70',
      encodes: 2,
    })),
    dropped: [],
    placeholder: { colour: '#8a7f6e' },
  }
  return { image, files }
}
