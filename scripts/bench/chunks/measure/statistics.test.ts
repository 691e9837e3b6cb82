import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededSample } from './seeded-sample.ts'
import { percentile, spread } from './statistics.ts'

test('percentiles are values of the list, nearest rank', () => {
  const values = [5, 1, 4, 2, 3]
  expect([0, 0.5, 0.95, 1].map((share) => percentile(values, share))).toEqual([1, 3, 5, 5])
  expect(spread([])).toEqual({ mean: 0, p50: 0, p95: 0, max: 0 })
})

test('at least the share of the values does not exceed its percentile', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
      const limit = percentile(values, share)
      expect(values).toContain(limit)
      expect(values.filter((value) => value <= limit).length).toBeGreaterThanOrEqual(share * values.length)
    }),
  )
})

test('a seed draws the same items each time, in their order, none twice', () => {
  const items = Array.from({ length: 100 }, (_, at) => at)
  const drawn = seededSample(items, 10, 7)
  expect(drawn).toEqual(seededSample(items, 10, 7))
  expect(drawn).toEqual([...new Set(drawn)].toSorted((a, b) => a - b))
  expect(drawn).toHaveLength(10)
  expect(seededSample(items, 10, 8)).not.toEqual(drawn)
  expect(seededSample(items, 1000, 1)).toEqual(items)
})
