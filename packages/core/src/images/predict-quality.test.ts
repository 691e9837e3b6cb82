import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LossyEncoder } from './encoding-candidate.ts'
import { predictQuality } from './predict-quality.ts'
import { qualityLevels } from './quality-levels.ts'
import type { QualityPrior } from './quality-search.ts'
import { typicalQuality, typicalScore } from './typical-quality.ts'

const avif: LossyEncoder = { format: 'avif', effort: 3, bitDepth: 8 }
const webp: LossyEncoder = { format: 'webp', mode: 'lossy', effort: 4 }
const jpeg: LossyEncoder = { format: 'jpeg' }

const expected = ({ format, offset, steepness }: QualityPrior, quality: number) =>
  offset + steepness * typicalScore(format, quality)

describe('predictQuality', () => {
  test('without evidence: a typical photograph', () => {
    expect(predictQuality({ encoder: jpeg, target: 70, width: 800 })).toEqual({
      format: 'jpeg',
      offset: 0,
      steepness: 1,
    })
  })

  test('a neighbour of the same width is believed', () => {
    const neighbour = { width: 400, trials: [{ quality: 61, score: 66, bytes: 1 }] }
    expect(
      expected(predictQuality({ encoder: avif, target: 70, width: 400, neighbours: [neighbour] }), 61),
    ).toBeCloseTo(66)
  })

  test('WebP at the same quality looks worse the wider it is', () => {
    const neighbour = { width: 400, trials: [{ quality: 61, score: 70, bytes: 1 }] }
    expect(
      expected(predictQuality({ encoder: webp, target: 70, width: 800, neighbours: [neighbour] }), 61),
    ).toBeCloseTo(68.3)
    expect(
      expected(predictQuality({ encoder: webp, target: 70, width: 200, neighbours: [neighbour] }), 61),
    ).toBeCloseTo(71.7)
  })

  test('two trials of a neighbour give its steepness; the nearest to the target is where the curve lies', () => {
    const trials = [
      { quality: 45, score: 60, bytes: 1 },
      { quality: 60, score: 60 + 1.3 * (typicalScore('jpeg', 60) - typicalScore('jpeg', 45)), bytes: 2 },
    ]
    const prior = predictQuality({ encoder: jpeg, target: 70, width: 400, neighbours: [{ width: 400, trials }] })
    expect(prior.steepness).toBeCloseTo(1.3)
    expect(expected(prior, 45)).toBeCloseTo(60)
  })

  test('what a picture has drifted goes on, three quarters of it', () => {
    const neighbours = [
      { width: 400, trials: [{ quality: 50, score: 70, bytes: 1 }] },
      { width: 800, trials: [{ quality: 50, score: 68, bytes: 1 }] },
    ]
    const prior = predictQuality({ encoder: avif, target: 70, width: 1600, neighbours })
    expect(expected(prior, 50)).toBeCloseTo(68 + 0.75 * -2 + 0.25 * -0.2)
  })

  test('two neighbours at other qualities are compared at the same one', () => {
    const neighbours = [
      { width: 400, trials: [{ quality: 45, score: typicalScore('avif', 45) + 3, bytes: 1 }] },
      { width: 800, trials: [{ quality: 54, score: typicalScore('avif', 54) + 2, bytes: 1 }] },
    ]
    const prior = predictQuality({ encoder: avif, target: 70, width: 1600, neighbours })
    expect(prior.offset).toBeCloseTo(2 + 0.75 * -1 + 0.25 * -0.2)
  })

  test('any evidence: a curve that rises, and not absurdly', () => {
    const trial = fc.record({
      quality: fc.integer({ min: 1, max: 100 }),
      score: fc.double({ min: -100, max: 100, noNaN: true }),
      bytes: fc.nat(),
    })
    const width = fc.integer({ min: 1, max: 16384 })
    fc.assert(
      fc.property(
        fc.constantFrom(avif, webp, jpeg),
        width,
        fc.array(fc.record({ width, trials: fc.array(trial, { maxLength: 4 }) }), { maxLength: 3 }),
        (encoder, wide, neighbours) => {
          const prior = predictQuality({ encoder, target: 70, width: wide, neighbours })
          expect(prior.steepness).toBeGreaterThanOrEqual(0.5)
          expect(prior.steepness).toBeLessThanOrEqual(2)
          expect(Number.isFinite(prior.offset)).toBe(true)
        },
      ),
    )
  })
})

describe('typicalQuality', () => {
  test.each([avif, webp, jpeg])('$format: rises with the target, is the inverse of the score', (encoder) => {
    const qualities = Array.from({ length: 100 }, (_, target) => typicalQuality(encoder, target + 1))
    expect(qualities).toEqual(qualities.toSorted((a, b) => a - b))
    for (const quality of qualityLevels(encoder.format)) {
      expect(typicalQuality(encoder, typicalScore(encoder.format, quality))).toBe(quality)
    }
  })
})

describe('qualityLevels', () => {
  test('ascending, from 1 to 100; AVIF has as many as its encoder has quantisers', () => {
    for (const format of ['avif', 'webp', 'jpeg'] as const) {
      const levels = qualityLevels(format)
      expect(levels).toEqual([...new Set(levels)].toSorted((a, b) => a - b))
      expect([levels[0], levels.at(-1)]).toEqual([1, 100])
    }
    expect(qualityLevels('avif')).toHaveLength(64)
  })
})
