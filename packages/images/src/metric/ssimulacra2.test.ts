import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blur, drawn } from './drawn-pairs.fixture.ts'
import type { Pixels } from './quality-metric.ts'
import { Ssimulacra2Engine } from './ssimulacra2-engine.ts'
import { ssimulacra2 } from './ssimulacra2.ts'

const metric = ssimulacra2()

function score(reference: Pixels, candidate: Pixels): number {
  const prepared = metric.prepare(reference)
  try {
    return prepared.score(candidate)
  } finally {
    prepared.free()
  }
}

function withAlpha({ data, width, height }: Pixels, alpha: (pixel: number) => number): Pixels {
  const rgba = new Uint8Array(width * height * 4)
  for (let pixel = 0; pixel < width * height; pixel++) {
    rgba.set(data.subarray(pixel * 3, pixel * 3 + 3), pixel * 4)
    rgba[pixel * 4 + 3] = alpha(pixel)
  }
  return { data: rgba, width, height, channels: 4 }
}

describe('ssimulacra2', () => {
  it.each(Object.entries(drawn))('gives 100 to the same picture: %s', (_name, picture) => {
    expect(score(picture, { ...picture, data: picture.data.slice() })).toBe(100)
  })

  it('goes down as a blur gets wider', () => {
    const scores = [1, 2, 3, 5].map((radius) => score(drawn.landscape, blur(radius)(drawn.landscape)))
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(scores[0]).toBeLessThan(90)
  })

  it('looks the same way along rows and columns', () => {
    const turn = ({ data, width, height, channels }: Pixels): Pixels => {
      const turned = new Uint8Array(data.length)
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          for (let c = 0; c < channels; c++) {
            turned[(x * height + y) * channels + c] = data[(y * width + x) * channels + c]!
          }
        }
      }
      return { data: turned, width: height, height: width, channels }
    }
    const spoilt = blur(1)(drawn.page)
    expect(score(turn(drawn.page), turn(spoilt))).toBeCloseTo(score(drawn.page, spoilt), 3)
  })

  it('is a number of at most 100, and 100 for the same, whatever the size', () => {
    const picture = fc
      .record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 40 }) })
      .chain(({ width, height }) =>
        fc.tuple(
          ...[0, 1].map(() =>
            fc
              .uint8Array({ minLength: width * height * 3, maxLength: width * height * 3 })
              .map((data): Pixels => ({ data, width, height, channels: 3 })),
          ),
        ),
      )
    fc.assert(
      fc.property(picture, ([one, other]) => {
        const value = score(one!, other!)
        expect(Number.isFinite(value)).toBe(true)
        expect(value).toBeLessThanOrEqual(100)
        expect(score(one!, one!)).toBe(100)
      }),
    )
  })

  it('sees a change in a picture of a few pixels', () => {
    const dot = (grey: number): Pixels => ({
      data: new Uint8Array(3 * 3 * 3).fill(grey),
      width: 3,
      height: 3,
      channels: 3,
    })
    expect(score(dot(0), dot(255))).toBeLessThan(30)
    expect(score(dot(128), dot(129))).toBeGreaterThan(80)
  })

  it('takes the lower of the scores on black and on white', () => {
    // White that shows more and more: nothing changes on white, much does on black.
    const white: Pixels = { ...drawn.page, data: new Uint8Array(drawn.page.data.length).fill(255) }
    const faint = withAlpha(white, (pixel) => pixel & 127)
    const bold = withAlpha(white, (pixel) => Math.min(255, (pixel & 127) + 60))
    const onBlack = (picture: Pixels): Pixels => ({
      ...white,
      data: Uint8Array.from({ length: white.data.length }, (_, index) => picture.data[Math.trunc(index / 3) * 4 + 3]!),
    })
    expect(score(faint, bold)).toBeCloseTo(score(onBlack(faint), onBlack(bold)), 6)
    expect(score(faint, bold)).toBeLessThan(60)
  })

  it('reads a picture without alpha as opaque', () => {
    const { landscape } = drawn
    const opaque = withAlpha(landscape, () => 255)
    const seeThrough = withAlpha(landscape, () => 128)
    expect(score(opaque, landscape)).toBe(100)
    expect(score(landscape, opaque)).toBe(100)
    expect(score(seeThrough, landscape)).toBeLessThan(80)
    expect(score(landscape, seeThrough)).toBeLessThan(80)
  })

  it('keeps several references apart, and says when one was freed', () => {
    const [page, landscape] = [metric.prepare(drawn.page), metric.prepare(drawn.landscape)]
    expect(page.score(drawn.page)).toBe(100)
    expect(landscape.score(drawn.landscape)).toBe(100)
    page.free()
    page.free()
    expect(landscape.score(drawn.landscape)).toBe(100)
    expect(() => page.score(drawn.page)).toThrow(expect.objectContaining({ code: 'FP_IMAGES_METRIC_FREED' }))
    landscape.free()
  })

  it('keeps to the memory of its largest picture over hundreds of them', () => {
    const engine = new Ssimulacra2Engine()
    const bytes = Array.from({ length: 300 }, (_, index) => {
      const [width, height] = index % 3 === 0 ? [160, 120] : [113 + (index % 40), 113]
      const picture: Pixels = { data: new Uint8Array(width * height * 3).fill(index), width, height, channels: 3 }
      const reference = engine.prepare(picture, 0)
      engine.compare(reference, picture, 0)
      engine.release(reference)
      return engine.memoryBytes
    })
    expect(bytes.at(-1)).toBe(bytes[0])
  })

  it('refuses other sizes and broken pixels by name', () => {
    const prepared = metric.prepare(drawn.page)
    const small: Pixels = { data: new Uint8Array(27), width: 3, height: 3, channels: 3 }
    expect(() => prepared.score(small)).toThrow(expect.objectContaining({ code: 'FP_IMAGES_METRIC_SIZE' }))
    prepared.free()
    const broken = expect.objectContaining({ code: 'FP_IMAGES_METRIC_PIXELS' })
    expect(() => metric.prepare({ ...small, width: 4 })).toThrow(broken)
    expect(() => metric.prepare({ ...small, data: new Uint8Array(0), width: 0 })).toThrow(broken)
  })
})
