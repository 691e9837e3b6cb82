import sharp, { type Sharp } from 'sharp'
import type { ImageRequest } from '@firstpaint/core/images'
import type { Size } from '../source/size-at-width.ts'

export interface GainMapJob extends Size {
  readonly source: Uint8Array
  readonly quality: number
  /** Given where the picture is cropped. */
  readonly position?: ImageRequest['position']
}

/** Missing in the types of sharp 0.35.5; https://sharp.pixelplumbing.com/api-output/#keepgainmap */
type GainMapSharp = Sharp & { keepGainMap(): Sharp }

/**
 * A JPEG with its HDR gain map, scaled along with it. It is made from the source's bytes, not from decoded pixels: the
 * gain map is a second picture, which only libultrahdr's reader hands over.
 */
export async function encodeGainMap({ source, width, height, quality, position }: GainMapJob): Promise<Uint8Array> {
  const fit = position === undefined ? ({ fit: 'fill' } as const) : ({ fit: 'cover', position } as const)
  const pipeline = sharp(source, { failOn: 'warning', limitInputPixels: false }).autoOrient() as GainMapSharp
  const scaled = pipeline.keepGainMap().resize({ width, height, ...fit })
  return new Uint8Array(await scaled.jpeg({ quality }).toBuffer())
}
