import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blur, drawn, flattenBlocks } from './drawn-pairs.fixture.ts'
import { msSsim } from './ms-ssim.ts'
import type { Pixels } from './quality-metric.ts'
import { ssimulacra2 } from './ssimulacra2.ts'

const score = (reference: Pixels, candidate: Pixels): number => msSsim().prepare(reference).score(candidate)

describe('msSsim', () => {
  it.each(Object.entries(drawn))('gives 100 to the same picture: %s', (_name, picture) => {
    expect(score(picture, picture)).toBeCloseTo(100, 1)
  })

  it('goes down as a blur gets wider and as blocks get flatter, as SSIMULACRA2 does', () => {
    for (const spoilt of [
      [1, 2, 4].map((radius) => blur(radius)(drawn.landscape)),
      [2, 6, 12].map((sixteenths) => flattenBlocks(sixteenths)(drawn.landscape)),
    ]) {
      const scores = spoilt.map((picture) => score(drawn.landscape, picture))
      const reference = ssimulacra2().prepare(drawn.landscape)
      const others = spoilt.map((picture) => reference.score(picture))
      expect(scores).toEqual(scores.toSorted((a, b) => b - a))
      expect(others).toEqual(others.toSorted((a, b) => b - a))
    }
  })

  it('takes the lower of the scores on black and on white', () => {
    const white = (alpha: number): Pixels => {
      const data = new Uint8Array(32 * 32 * 4).fill(255)
      for (let at = 3; at < data.length; at += 4) data[at] = alpha
      return { data, width: 32, height: 32, channels: 4 }
    }
    expect(score(white(200), white(60))).toBeLessThan(60)
    expect(score(white(255), { ...white(255), channels: 3, data: new Uint8Array(32 * 32 * 3).fill(255) })).toBe(100)
  })

  it('is a number of at most 100, whatever the size', () => {
    const picture = fc
      .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }))
      .chain(([width, height]) =>
        fc.uint8Array({ minLength: width * height * 6, maxLength: width * height * 6 }).map((data) =>
          [data.subarray(0, width * height * 3), data.subarray(width * height * 3)].map((half): Pixels => ({
            data: half,
            width,
            height,
            channels: 3,
          })),
        ),
      )
    fc.assert(
      fc.property(picture, ([one, other]) => {
        const value = score(one!, other!)
        expect(Number.isFinite(value)).toBe(true)
        expect(value).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('refuses other sizes and freed references by name', () => {
    const reference = msSsim().prepare(drawn.page)
    const small: Pixels = { data: new Uint8Array(27), width: 3, height: 3, channels: 3 }
    expect(() => reference.score(small)).toThrow(expect.objectContaining({ code: 'FP_IMAGES_METRIC_SIZE' }))
    reference.free()
    expect(() => reference.score(drawn.page)).toThrow(expect.objectContaining({ code: 'FP_IMAGES_METRIC_FREED' }))
  })
})
