import { crc32 } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** Top left red, top right green, bottom left blue, bottom right white: no two ways to turn it look alike. */
export const CORNERS = { topLeft: '#f00000', topRight: '#00c000', bottomLeft: '#0000f0', bottomRight: '#ffffff' }

/** Four coloured quarters, as shown. */
export function drawQuarters(width: number, height: number): Sharp {
  const [halfWidth, halfHeight] = [Math.ceil(width / 2), Math.ceil(height / 2)]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" fill="${CORNERS.bottomRight}"/>
    <rect width="${halfWidth}" height="${halfHeight}" fill="${CORNERS.topLeft}"/>
    <rect x="${halfWidth}" width="${halfWidth}" height="${halfHeight}" fill="${CORNERS.topRight}"/>
    <rect y="${halfHeight}" width="${halfWidth}" height="${halfHeight}" fill="${CORNERS.bottomLeft}"/></svg>`
  return sharp(Buffer.from(svg)).removeAlpha()
}

/** Something like a photograph: shading with noise and edges, always the same; redder by `hue`. */
export function drawPhoto(width: number, height: number, hue = 0): Sharp {
  const data = Buffer.alloc(width * height * 3)
  let seed = 7
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      const noise = (seed / 2_147_483_648 - 0.5) * 24
      const disc = Math.hypot(x - width * 0.4, y - height * 0.55) < height * 0.3 ? 60 : 0
      const at = (y * width + x) * 3
      data[at] = clamp(60 + (120 * x) / width + disc + noise + hue)
      data[at + 1] = clamp(90 + (90 * y) / height + 20 * Math.sin(x / 9) + noise)
      data[at + 2] = clamp(150 - (80 * x) / width - disc + noise)
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
}

/** The picture as a camera held this way stores it, with the EXIF orientation that turns it back. */
export async function storeTurned(shown: Sharp, orientation: number): Promise<Uint8Array> {
  const upright = sharp(await shown.png().toBuffer())
  // The inverse of what each orientation does: https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E
  const stored = [
    (image: Sharp) => image,
    (image: Sharp) => image.flop(),
    (image: Sharp) => image.rotate(180),
    (image: Sharp) => image.flip(),
    (image: Sharp) => image.rotate(90).flip(),
    (image: Sharp) => image.rotate(270),
    (image: Sharp) => image.rotate(90).flop(),
    (image: Sharp) => image.rotate(90),
  ][orientation - 1]!(upright)
  const pixels = await stored.png().toBuffer()
  return new Uint8Array(await sharp(pixels).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer())
}

/** The first bytes of a PNG of this size, as a decompression bomb has them: signature, header, an end. */
export function headerOfPng(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', Buffer.alloc(0))]))
}

/** A chunk of a PNG, with its checksum. */
export function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** A picture as a browser shows it: upright, in sRGB. */
export async function openShown(bytes: Uint8Array): Promise<Sharp> {
  const image = sharp(bytes)
  const { depth, icc } = await image.metadata()
  // Above 8 bits sharp turns everything with a profile into Display P3.
  if (depth === 'ushort' && icc !== undefined) image.withIccProfile('srgb')
  return image.autoOrient()
}

/** Pixels as shown by a browser: upright, in sRGB, as RGBA. */
export async function readShown(
  bytes: Uint8Array,
): Promise<{ at: (x: number, y: number) => readonly number[]; width: number; height: number }> {
  const image = await openShown(bytes)
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number): readonly number[] => [
    ...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4),
  ]
  return { at, width: info.width, height: info.height }
}

function clamp(value: number): number {
  return Math.min(255, Math.max(0, Math.round(value)))
}
