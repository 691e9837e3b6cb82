import { qualityLevels } from '@firstpaint/core/images'
import { beforeAll, expect, test } from 'vitest'
import type { Raster } from '../source/raster.ts'
import { encodeVariant } from './encode-variant.ts'
import { settleSharp } from './settle-sharp.ts'

beforeAll(() => settleSharp())

const noise: Raster = {
  width: 64,
  height: 48,
  channels: 3,
  data: Uint8Array.from({ length: 64 * 48 * 3 }, (_, index) => (index * index * 31 + index * 7) % 251),
}

test('the planned levels of AVIF are those of the encoder: each other quality repeats the bytes of the one below', async () => {
  const levels: number[] = []
  let below: Uint8Array | undefined
  for (let quality = 1; quality <= 100; quality++) {
    const bytes = await encodeVariant(noise, { format: 'avif', quality, effort: 0, bitDepth: 8 })
    if (below === undefined || Buffer.compare(below, bytes) !== 0) levels.push(quality)
    below = bytes
  }
  expect(levels).toEqual(qualityLevels('avif'))
})
