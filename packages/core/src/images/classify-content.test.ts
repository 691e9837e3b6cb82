import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyContent } from './classify-content.ts'
import { measurePixels } from './measure-pixels.ts'
import type { PixelArray } from './pixel-stats.ts'

type Draw = (x: number, y: number) => readonly number[]

function drawn(width: number, height: number, draw: Draw): PixelArray {
  const rows = Array.from({ length: height }, (_, y) => Array.from({ length: width }, (__, x) => draw(x, y)))
  const data = Uint8Array.from(rows.flat(2))
  return { data, width, height, channels: (data.length / width / height) as 3 | 4 }
}

/** Noise that is the same every time: the low bits of a mixed coordinate. */
const noise = (x: number, y: number, below: number) => (Math.imul(x * 7919 + y * 104729, 2654435761) >>> 13) % below
const shade = (value: number) => [value, 255 - value, 128]

const pictures: readonly (readonly [name: string, expected: string, picture: PixelArray])[] = [
  ['one colour', 'flat', drawn(40, 40, () => [10, 20, 30])],
  ['one pixel', 'flat', drawn(1, 1, () => [10, 20, 30])],
  [
    'a disc on white',
    'flat',
    drawn(120, 120, (x, y) => (Math.hypot(x - 60, y - 60) < 40 ? [200, 0, 0] : [255, 255, 255])),
  ],
  [
    'a transparent disc',
    'flat',
    drawn(99, 99, (x, y) => (Math.hypot(x - 50, y - 50) < 30 ? [200, 0, 0, 255] : [x, y, 0, 0])),
  ],
  ['a gradient across', 'gradient', drawn(256, 64, (x) => shade(x))],
  ['a gradient down', 'gradient', drawn(64, 512, (_, y) => shade(y >> 1))],
  ['a slow gradient', 'gradient', drawn(1024, 512, (x, y) => shade((x + y) >> 3))],
  [
    'text on a page with a photograph',
    'screenshot',
    drawn(400, 300, (x, y) => {
      if (x > 300) return [noise(x, y, 256), noise(y, x, 256), noise(x, y + 1, 256)]
      return y % 20 < 8 && noise(x >> 1, y >> 1, 2) === 0 ? [20, 20, 20] : [250, 250, 250]
    }),
  ],
  [
    'a photograph: shading with noise',
    'photo',
    drawn(300, 200, (x, y) => [
      100 + (x >> 2) + noise(x, y, 6),
      80 + (y >> 2) + noise(y, x, 6),
      90 + noise(x, x + y, 9),
    ]),
  ],
  ['a grey photograph', 'photo', drawn(300, 200, (x, y) => Array.from({ length: 3 }, () => (x >> 1) + noise(x, y, 8)))],
  ['noise', 'photo', drawn(100, 100, (x, y) => [noise(x, y, 256), noise(y, x, 256), noise(x, y + 9, 256)])],
]

describe('classifyContent', () => {
  test.each(pictures)('%s: %s', (_, expected, picture) => {
    expect(classifyContent(measurePixels(picture))).toBe(expected)
  })
})

describe('measurePixels', () => {
  test('counts what it says', () => {
    // Two columns of black, one of white: of each row of three, one equal (the border), one equal, one edge.
    const stats = measurePixels(drawn(3, 4, (x) => (x < 2 ? [0, 0, 0] : [255, 255, 255])))
    expect(stats).toEqual({ colours: 2, equal: 2 / 3, smooth: 0, edge: 1 / 3 })
  })

  test('any pixels: shares that are exclusive, and the same whatever the channels hold twice', () => {
    const size = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(size, fc.uint8Array({ minLength: 144 * 3, maxLength: 144 * 3 }), ([width, height], bytes) => {
        const at = (x: number, y: number): number[] =>
          Array.from(bytes.subarray((y * width + x) * 3, (y * width + x) * 3 + 3))
        const stats = measurePixels(drawn(width, height, at))
        expect(stats.equal + stats.smooth + stats.edge).toBeLessThanOrEqual(1 + 1e-9)
        expect(stats.colours).toBeLessThanOrEqual(width * height)
        expect(measurePixels(drawn(width, height, (x, y) => [...at(x, y), 255]))).toEqual(stats)
      }),
    )
  })
})
