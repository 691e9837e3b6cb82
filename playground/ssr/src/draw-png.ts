import { crc32, deflateSync } from 'node:zlib'

export interface PngOptions {
  readonly width: number
  readonly height: number
}

/** A picture of noisy stripes. A plain one has too few bits a pixel to count as content: LCP would not see it. */
export function drawPng({ width, height }: PngOptions): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // 8 bits, grey.
  header.set([8, 0], 8)
  const rows = Buffer.alloc((width + 1) * height, 90)
  let noise = width
  for (let row = 0; row < height; row++) {
    // Each begins with its filter: none.
    rows[row * (width + 1)] = 0
    if (row % 32) continue
    for (let column = 1; column <= width; column++) {
      noise = (noise * 1_103_515_245 + 12_345) % 2 ** 31
      rows[row * (width + 1) + column] = noise >> 16
    }
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
