import sharp, { type Metadata } from 'sharp'
import type { ImageFacts, SourceFormat } from '@firstpaint/core/images'
import { countUnreadFrames } from './count-unread-frames.ts'
import { readIccSpace } from './read-icc-space.ts'
import { sniffFormat } from './sniff-format.ts'
import { SourceCorrupt, SourceEmpty, SourceTooLarge, SourceUnknown, type SourceName } from './source-errors.ts'

export interface InspectOptions extends SourceName {
  /** Pixels of all frames together that are decoded at most. Default {@link defaultPixelLimit}. */
  readonly limitPixels?: number
}

/** 100 million: twice the largest camera in common use; 300 MB decoded. */
export const defaultPixelLimit = 100_000_000

/**
 * What an image is, from its header alone: no pixel is decoded, which takes about a millisecond.
 *
 * @throws FP_IMAGES_EMPTY for zero bytes.
 * @throws FP_IMAGES_FORMAT_UNKNOWN when the bytes are no image.
 * @throws FP_IMAGES_CORRUPT when the header cannot be read. A file cut off further on shows itself when it is decoded.
 * @throws FP_IMAGES_TOO_LARGE over `limitPixels`, before any memory is taken for them.
 */
export async function inspectImage(bytes: Uint8Array, options: InspectOptions = {}): Promise<ImageFacts> {
  if (bytes.length === 0) throw SourceEmpty(options)
  const format = sniffFormat(bytes)
  if (format === undefined) throw SourceUnknown(options, bytes)

  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw SourceCorrupt.because(cause, options, reasonOf(cause))
    })
  const facts = toFacts(bytes, format, header)
  const pixels = facts.width * facts.height * facts.pages
  const limit = options.limitPixels ?? defaultPixelLimit
  // A vector has no pixels until it is drawn, and it is drawn small.
  if (pixels > limit && format !== 'svg') {
    const size = `${facts.width} × ${facts.height}${facts.pages > 1 ? ` × ${facts.pages}` : ''}`
    throw SourceTooLarge(options, size, pixels, limit)
  }
  return facts
}

/** First line of what an engine reported, without a full stop. */
export function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause)
  return message.split('\n')[0]!.trim().replace(/\.$/, '')
}

function toFacts(bytes: Uint8Array, format: SourceFormat, header: Metadata): ImageFacts {
  return {
    format,
    width: header.autoOrient.width,
    height: header.autoOrient.height,
    bytes: bytes.length,
    pages: countPages(bytes, format, header),
    alpha: header.hasAlpha,
    depth: header.depth === 'uchar' ? 8 : 16,
    orientation: header.orientation ?? 1,
    space: readSpace(header),
    gainMap: header.gainMap !== undefined,
  }
}

function countPages(bytes: Uint8Array, format: SourceFormat, header: Metadata): number {
  if (format === 'png' || format === 'avif') return countUnreadFrames(bytes, format)
  // The pages of a TIFF are not frames.
  return format === 'gif' || format === 'webp' ? (header.pages ?? 1) : 1
}

function readSpace(header: Metadata): ImageFacts['space'] {
  if (header.space === 'cmyk') return 'cmyk'
  if (header.space === 'b-w' || header.space === 'grey16') return 'grey'
  if (header.space !== 'srgb' && header.space !== 'rgb16') return 'other'
  return header.icc === undefined ? 'srgb' : readIccSpace(header.icc)
}
