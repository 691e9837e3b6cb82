import { crc32, deflateSync } from 'node:zlib'

export interface PngOptions {
  readonly width: number
  readonly height: number
}

/** Colours by index: an evening sky from above to below, the sun, and three hills, the nearest last. */
const sky = 200
const palette = [
  ...Array.from({ length: sky }, (_, step) => mix([52, 78, 124], [246, 190, 138], step / (sky - 1))),
  [255, 226, 170],
  [122, 110, 138],
  [76, 84, 110],
  [38, 52, 72],
]

/**
 * A landscape. Its sky has a grain nobody sees: without it there would be too few bits a pixel to count as content, and
 * LCP would not see the picture.
 */
export function drawPng({ width, height }: PngOptions): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // 8 bits, by palette.
  header.set([8, 3], 8)
  // Each row begins with its filter: none.
  const rows = Buffer.alloc((width + 1) * height)
  const hills = [0, 1, 2].map((hill) =>
    Float64Array.from({ length: width }, (_, column) => height * crest(hill, column / width)),
  )
  let noise = width
  for (let row = 0; row < height; row++) {
    const start = row * (width + 1) + 1
    const tone = Math.floor((row / height) * (sky - 1))
    rows.fill(tone, start, start + width)
    const grainy = row % 6 ? 0 : width
    for (let column = 0; column < grainy; column++) {
      noise = (noise * 1_103_515_245 + 12_345) % 2 ** 31
      rows[start + column] = tone + ((noise >> 16) & 1)
    }
    const sun = Math.sqrt(Math.max(0, (height * 0.09) ** 2 - (row - height * 0.45) ** 2))
    rows.fill(sky, start + Math.round(width * 0.7 - sun), start + Math.round(width * 0.7 + sun))
    // No crest is higher than this.
    if (row < height / 2) continue
    for (const [index, crests] of hills.entries()) {
      for (let column = 0; column < width; column++) {
        if (row > crests[column]!) rows[start + column] = sky + 1 + index
      }
    }
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** How far down a hill begins, 0–1, at a place from left to right. */
function crest(hill: number, at: number): number {
  return 0.58 + hill * 0.13 + 0.06 * Math.sin(at * (5 + hill * 2) + hill * 2) + 0.02 * Math.sin(at * 17 + hill)
}

function mix(from: readonly number[], to: readonly number[], share: number): number[] {
  return from.map((value, index) => Math.round(value + (to[index]! - value) * share))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
