import sharp from 'sharp'
import type { Raster } from './finish.ts'

/** Encodes as JPEG of quality 82. `sideways` stores the pixels turned, with the EXIF tag that turns them back (6). */
export async function encodeJpeg(raster: Raster, options: { sideways?: boolean } = {}): Promise<Buffer> {
  const { data, width, height, channels } = raster
  const image = sharp(data, { raw: { width, height, channels } })
  const turned = options.sideways ? image.rotate(270).withMetadata({ orientation: 6 }) : image
  return turned.jpeg({ quality: 82, chromaSubsampling: '4:2:0' }).toBuffer()
}

/** Encodes as PNG, keeping transparency. */
export async function encodePng(raster: Raster): Promise<Buffer> {
  const { data, width, height, channels } = raster
  return sharp(data, { raw: { width, height, channels } }).png({ compressionLevel: 7 }).toBuffer()
}

/** Encodes frames of one size as an animated WebP that repeats for ever; `delay` in milliseconds. */
export async function encodeAnimation(frames: readonly Raster[], delay: number): Promise<Buffer> {
  const [first] = frames
  if (!first) throw new RangeError('an animation needs at least one frame')
  const { width, height, channels } = first
  const data = Buffer.concat(frames.map((frame) => frame.data))
  return sharp(data, { raw: { width, height: height * frames.length, channels, pageHeight: height } })
    .webp({ quality: 80, loop: 0, delay: frames.map(() => delay), effort: 3 })
    .toBuffer()
}
