import sharp, { type ResizeOptions } from 'sharp'
import type { ImageFacts, ImageRequest } from '@firstpaint/core/images'
import { dropOpaqueAlpha } from './drop-opaque-alpha.ts'
import { sizeAtWidth, type Size } from './size-at-width.ts'
import { defaultPixelLimit, reasonOf } from './inspect-image.ts'
import type { Raster } from './raster.ts'
import { readRaw } from './read-raw.ts'
import { SourceCorrupt, SourceUndecodable, type SourceName } from './source-errors.ts'

export interface DecodeOptions extends SourceName {
  readonly facts: ImageFacts
  readonly request: Pick<ImageRequest, 'position' | 'wideGamut'>
  /** Size of what is cropped out, in pixels of the source as shown. Default: all of it. */
  readonly crop?: Size
  /** Widest variant that is wanted, in pixels. Default: everything. */
  readonly largest?: number
  /** Keeps 16 bits per channel beside the 8 where the source has them. */
  readonly deep?: boolean
  readonly limitPixels?: number
}

/**
 * The pixels of a source, decoded once for all its variants: upright, cropped, in sRGB, or in the source's own Display P3
 * where that is wanted; without an alpha channel that hides nothing. The first frame of an animation.
 *
 * A JPEG much larger than its widest variant is scaled down while it is decoded, to twice that variant: every width is
 * then at least halved once with a proper filter, and time and memory follow what is wanted, not what the camera gave.
 *
 * @throws FP_IMAGES_CORRUPT when not every pixel can be decoded.
 * @throws FP_IMAGES_UNDECODABLE for formats the engine only knows by name (HEIC).
 */
export async function decodeSource(bytes: Uint8Array, options: DecodeOptions): Promise<Raster> {
  const { facts, request } = options
  const keepsProfile = request.wideGamut && facts.space === 'p3'
  const deep = options.deep === true && facts.depth === 16
  // Any warning ends it: half a file would come out as a grey picture.
  const pipeline = sharp(bytes, { failOn: 'warning', limitInputPixels: options.limitPixels ?? defaultPixelLimit })
  try {
    const profile = (await pipeline.metadata()).icc
    if (keepsProfile) pipeline.keepIccProfile()
    // From 16 bits sharp makes Display P3 of anything with a profile, and sRGB only when told.
    else if (facts.depth === 16 && profile !== undefined) pipeline.withIccProfile('srgb')
    const resize = decodedSize(options)
    if (resize !== undefined) pipeline.resize(resize)
    const raster = dropOpaqueAlpha(await readRaw(pipeline.autoOrient(), { deep }))
    return keepsProfile && profile !== undefined ? { ...raster, profile: new Uint8Array(profile) } : raster
  } catch (cause) {
    if (facts.format === 'heif') throw SourceUndecodable.because(cause, options, 'HEIC')
    throw SourceCorrupt.because(cause, options, reasonOf(cause))
  }
}

/** Above this, in pixels, the whole is not held even where scaling would save no decoding. */
const heldWhole = 24_000_000

function decodedSize({ facts, request, largest = Infinity, crop = facts }: DecodeOptions): ResizeOptions | undefined {
  // Only JPEG is decoded faster when it is decoded smaller; and what is not a photograph is judged unscaled.
  const scales = facts.format === 'jpeg' || crop.width * crop.height > heldWhole
  const width = scales ? Math.min(crop.width, 2 * largest) : crop.width
  const size = width === crop.width ? { width, height: crop.height } : sizeAtWidth(crop, width)
  if (size.width === facts.width && size.height === facts.height) return undefined
  const isCropped = crop.width !== facts.width || crop.height !== facts.height
  return {
    ...size,
    fit: isCropped ? 'cover' : 'fill',
    ...(isCropped && { position: request.position }),
    // JPEG may shrink while it decodes, with a factor of two left to the proper filter.
    fastShrinkOnLoad: false,
  }
}
