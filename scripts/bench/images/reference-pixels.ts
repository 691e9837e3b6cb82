import sharp from 'sharp'
import type { Pixels } from '@firstpaint/images'

export interface PixelSize {
  readonly width: number
  readonly height: number
}

/** How a picture comes to whole pixels: stretched by less than one, or cropped by less than one. */
export type Geometry = 'fill' | 'cover'

export interface ReferenceSize extends PixelSize {
  readonly geometry: Geometry
}

/**
 * The picture outputs of a size are judged against: the whole source, upright, in sRGB, scaled once with Lanczos. No
 * contestant's own pipeline: ours scales by way of other widths, the others let JPEG shrink while it decodes.
 */
export async function referencePixels(file: string, { width, height, geometry }: ReferenceSize): Promise<Pixels> {
  const { data, info } = await sharp(file, { failOn: 'none' })
    .autoOrient()
    .resize({ width, height, fit: geometry, fastShrinkOnLoad: false })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { data: rgb(data, info.channels), width, height, channels: info.channels % 2 === 0 ? 4 : 3 }
}

/** An output as a browser shows it, with as many channels as its reference. */
export async function outputPixels(file: string, channels: 3 | 4): Promise<Pixels> {
  const pipeline = sharp(file).toColourspace('srgb')
  if (channels === 4) pipeline.ensureAlpha()
  else pipeline.removeAlpha()
  const { data, info } = await pipeline.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  return { data: rgb(data, info.channels), width: info.width, height: info.height, channels }
}

/** Grey is three equal channels. */
function rgb(data: Uint8Array, channels: number): Uint8Array {
  if (channels >= 3) return data
  const wide = channels === 1 ? 3 : 4
  const out = new Uint8Array((data.length / channels) * wide)
  for (let at = 0, to = 0; at < data.length; at += channels, to += wide) {
    out.fill(data[at]!, to, to + 3)
    if (wide === 4) out[to + 3] = data[at + 1]!
  }
  return out
}
