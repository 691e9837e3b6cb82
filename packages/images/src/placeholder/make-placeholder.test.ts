import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { thumbHashToAverageRGBA, thumbHashToApproximateAspectRatio } from 'thumbhash'
import type { Raster } from '../source/raster.ts'
import { makePlaceholder } from './make-placeholder.ts'

function paint(
  width: number,
  height: number,
  channels: 3 | 4,
  at: (x: number, y: number) => readonly number[],
): Raster {
  const data = new Uint8Array(width * height * channels)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(at(x, y), (y * width + x) * channels)
  return { data, width, height, channels }
}

describe('makePlaceholder', () => {
  test('makes only what is asked for', async () => {
    const raster = paint(20, 10, 3, () => [10, 20, 30])
    expect(await makePlaceholder(raster, [])).toEqual({})
    expect(Object.keys(await makePlaceholder(raster, ['preview', 'colour']))).toEqual(['colour', 'preview'])
  })

  test('the colour is that of the larger part, not a mixture', async () => {
    const raster = paint(90, 30, 3, (x) => (x < 60 ? [200, 16, 32] : [0, 0, 255]))
    expect(await makePlaceholder(raster, ['colour'])).toEqual({ colour: '#c81020' })
  })

  test('what is transparent has no colour', async () => {
    const raster = paint(64, 20, 4, (x) => (x < 60 ? [255, 0, 0, 0] : [0, 128, 0, 255]))
    expect((await makePlaceholder(raster, ['colour'])).colour).toBe('#008000')
  })

  test('the ThumbHash knows shape and colour', async () => {
    const { thumbhash } = await makePlaceholder(
      paint(200, 100, 3, () => [255, 128, 0]),
      ['thumbhash'],
    )
    const hash = Buffer.from(thumbhash!, 'base64')
    expect(hash.length).toBeLessThanOrEqual(25)
    expect(thumbHashToApproximateAspectRatio(hash)).toBeGreaterThan(1.5)
    const { r, g, b } = thumbHashToAverageRGBA(hash)
    expect([r, g, b].map((value) => Math.round(value * 10) / 10)).toEqual([1, 0.5, 0])
  })

  test('the preview never exceeds 120 bytes, even of noise', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(3 as const, 4 as const),
        fc.infiniteStream(fc.nat(255)),
        async (width, height, channels, noise) => {
          const values = noise.take(width * height * channels)
          const raster = { data: Uint8Array.from(values), width, height, channels }
          const { preview } = await makePlaceholder(raster, ['preview'])
          const bytes = Buffer.from(preview!.replace('data:image/webp;base64,', ''), 'base64')
          expect(bytes.length).toBeLessThanOrEqual(120)
        },
      ),
      { numRuns: 30 },
    )
  })
})
