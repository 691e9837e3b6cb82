import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

export interface DrawnPhoto {
  readonly width: number
  readonly height: number
  /** Every other seed is another picture. */
  readonly seed?: number
}

/** Something like a photograph, always the same: shading, an edge and fine detail. JPEG. */
export async function drawPhoto({ width, height, seed = 1 }: DrawnPhoto): Promise<Buffer> {
  const data = Buffer.alloc(width * height * 3)
  for (let at = 0; at < data.length; at += 3) {
    const x = ((at / 3) % width) + 13 * seed
    const y = Math.floor(at / 3 / width)
    // Waves of several lengths across each other, as of foliage; two colours of light from the sides.
    const leaves = 24 * Math.sin(x / 7 + Math.sin(y / 11)) * Math.sin(y / 5 + x / 23) + 12 * Math.sin(x / 2.3 + y / 3.1)
    const disc = Math.hypot(x - 13 * seed - width / 2, y - height / 2) < height / 3 ? 50 : 0
    data[at] = 50 + (80 * x) / (width + 13 * seed) + disc + leaves
    data[at + 1] = 70 + (70 * y) / height + leaves
    data[at + 2] = 150 - (60 * y) / height - disc / 2 + leaves / 2
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 92 })
    .toBuffer()
}

/** Draws photographs into an app; paths relative to it. */
export async function drawPhotos(root: string, photos: Readonly<Record<string, DrawnPhoto>>): Promise<void> {
  for (const [path, photo] of Object.entries(photos)) await writeFile(join(root, path), await drawPhoto(photo))
}
