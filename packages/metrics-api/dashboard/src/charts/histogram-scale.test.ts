import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { scaleOf } from './histogram-scale.ts'

const total = (bars: readonly { readonly count: number }[]): number => bars.reduce((sum, { count }) => sum + count, 0)

test('thresholds are in sight whatever there is', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 60_000, noNaN: true }), fc.integer({ min: 1, max: 1e6 }), (start, count) => {
      for (const metric of ['lcp', 'cls'] as const) {
        const { x } = scaleOf(metric, [{ start, end: start * 1.1, count }], 300)
        const [good, poor] = metric === 'lcp' ? [2500, 4000] : [0.1, 0.25]
        expect(x(good!)).toBeGreaterThan(0)
        expect(x(poor!)).toBeGreaterThan(x(good!))
        expect(x(poor!)).toBeLessThan(300)
      }
    }),
  )
})

test('joined bars hold what the single ones did', () => {
  const bars = Array.from({ length: 70 }, (_, index) => ({
    start: 100 * 1.1 ** index,
    end: 100 * 1.1 ** (index + 1),
    count: 10,
  }))
  expect(total(scaleOf('lcp', bars, 300).shown)).toBe(700)
  expect(scaleOf('lcp', bars, 300).shown.length).toBeLessThanOrEqual(30)
})

test('a tail of a few does not squeeze the rest', () => {
  const bars = [
    { start: 1000, end: 1100, count: 1000 },
    { start: 900_000, end: 990_000, count: 2 },
  ]
  expect(total(scaleOf('lcp', bars, 300).shown)).toBe(1000)
})
