import type { ImageFacts } from '@firstpaint/core/images'
import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'
import { stripWebp } from './strip-webp.ts'
import { hasAvifMetadata } from './has-avif-metadata.ts'

/**
 * A source without its metadata (EXIF with place and camera, XMP, IPTC, comments, thumbnails), byte for byte the same
 * pixels: nothing is decoded. What a picture needs to be shown right stays: ICC profile, orientation, animation.
 *
 * Undefined where that cannot be done: a damaged container, a turned PNG or WebP (browsers disagree on those), an HDR
 * gain map (its offsets would break), AVIF with metadata, formats without a stripper.
 */
export function stripMetadata(
  bytes: Uint8Array,
  facts: Pick<ImageFacts, 'format' | 'orientation' | 'gainMap'>,
): Uint8Array | undefined {
  if (facts.gainMap) return undefined
  if (facts.format === 'jpeg') return stripJpeg(bytes, facts.orientation)
  if (facts.orientation !== 1) return undefined
  if (facts.format === 'png') return stripPng(bytes)
  if (facts.format === 'webp') return stripWebp(bytes)
  if (facts.format === 'avif') return hasAvifMetadata(bytes) ? undefined : bytes
  // Holds no metadata but comments.
  return facts.format === 'gif' ? bytes : undefined
}
