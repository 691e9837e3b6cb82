import { crc32, deflateSync } from 'node:zlib'

/** A PNG of shaded hills with grain: what a photograph is to an encoder. Another seed is another picture. */
export function drawPng(width: number, height: number, seed = 1): Buffer {
  const rows = Buffer.alloc(height * (1 + 3 * width))
  let noise = seed * 2654435761
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < 3 * width; x++) {
      noise = (Math.imul(noise, 1664525) + 1013904223) >>> 0
      const wave = Math.sin((x + seed * 40) / 61) + Math.sin(y / 23 + seed) + Math.sin((x + y) / 37)
      rows[y * (1 + 3 * width) + 1 + x] = 128 + 35 * wave + (noise >>> 24) / 16
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // 8 bits a channel, three channels.
  header.set([8, 2], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
