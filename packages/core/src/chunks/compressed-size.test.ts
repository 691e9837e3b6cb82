import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compressedSize, fitWindowLoss, weightOfChunk } from './compressed-size.ts'
import { compressionPriors } from './priors.ts'

describe('compressedSize', () => {
  test('weightOfChunk is its inverse for chunks of more than their overhead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2_000_000 }), (weight) => {
        const measured = compressedSize(weight, compressionPriors)
        expect(weightOfChunk(measured, compressionPriors)).toBeCloseTo(weight, 3)
      }),
      { seed: 1 },
    )
  })

  test('code takes more bytes in two chunks than in one', () => {
    const size = (weight: number): number => compressedSize(weight, compressionPriors)
    expect(size(5000) + size(60_000)).toBeGreaterThan(size(65_000) + compressionPriors.chunkOverheadBytes)
  })
})

describe('fitWindowLoss', () => {
  test('finds the loss that sizes were made with', () => {
    for (const windowLoss of [8, 17, 25]) {
      const compression = { ...compressionPriors, chunkOverheadBytes: 0, windowLoss }
      const sample = { whole: compressedSize(90_000, compression), cut: 16 * compressedSize(90_000 / 16, compression) }
      expect(fitWindowLoss({ ...sample, pieces: 16 })).toBeCloseTo(windowLoss, 6)
    }
  })

  test('nothing to cut, nothing lost', () => {
    expect(fitWindowLoss({ whole: 0, cut: 0, pieces: 16 })).toBe(0)
    expect(fitWindowLoss({ whole: 100, cut: 90, pieces: 4 })).toBe(0)
  })
})
