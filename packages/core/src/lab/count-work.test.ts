import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWork } from './count-work.ts'
import type { CoverageRange, ScriptCoverage } from './coverage.ts'

const range = (startOffset: number, endOffset: number, count: number): CoverageRange => ({
  startOffset,
  endOffset,
  count,
})

test('a character counts for the innermost range around it, a call for where its function begins', () => {
  const coverage: ScriptCoverage = {
    url: 'a.js',
    functions: [
      { functionName: '', ranges: [range(0, 100, 1)] },
      { functionName: 'outer', ranges: [range(10, 60, 2), range(20, 30, 0)] },
      { functionName: 'inner', ranges: [range(40, 50, 7)] },
    ],
  }
  const owners = [
    { offset: 0, source: 0 },
    { offset: 35, source: 1 },
    { offset: 55, source: null },
  ]
  const work = countWork(coverage, owners)
  expect(work.calls).toBe(1 + 2 + 7)
  expect(work.executed).toBe(50 + 2 * (50 - 10 - 10) + 7 * 10)
  expect(work.bySource.get(0)).toEqual({ calls: 3, executed: 10 + 2 * 15 })
  expect(work.bySource.get(1)).toEqual({ calls: 7, executed: 2 * 10 + 70 })
  expect(work.bySource.get(null)).toEqual({ calls: 0, executed: 2 * 5 + 40 })
})

/** Ranges as V8 nests them: each half of a range is free to be a function or block of its own. */
const nested = (start: number, end: number): fc.Arbitrary<readonly CoverageRange[]> =>
  end - start < 2
    ? fc.constant([])
    : fc
        .record({
          from: fc.integer({ min: start, max: end - 1 }),
          length: fc.nat(end - start),
          count: fc.nat(5),
          deep: fc.boolean(),
        })
        .chain(({ from, length, count, deep }) => {
          const until = Math.min(end, from + length)
          const own = until > from ? [range(from, until, count)] : []
          if (!deep || until - from < 2) return fc.constant(own)
          return fc.tuple(nested(from, until), nested(until, end)).map(([inner, after]) => [...own, ...inner, ...after])
        })

test('as counting each character by itself has it, and the sources add up to the whole', () => {
  const length = 40
  const owners = fc
    .uniqueArray(fc.integer({ min: 1, max: length - 1 }), { maxLength: 5 })
    .map((offsets) => [0, ...offsets].toSorted((a, b) => a - b).map((offset, index) => ({ offset, source: index % 3 })))
  fc.assert(
    fc.property(nested(0, length), owners, (inner, changes) => {
      const ranges = [range(0, length, 1), ...inner]
      const coverage = { url: 'a.js', functions: ranges.map((one) => ({ functionName: '', ranges: [one] })) }
      const work = countWork(coverage, changes)
      let executed = 0
      for (let at = 0; at < length; at++) {
        const around = ranges.filter((one) => one.startOffset <= at && at < one.endOffset)
        executed += around.reduce((best, one) => (isInside(one, best) ? one : best)).count
      }
      expect(work.executed).toBe(executed)
      expect([...work.bySource.values()].reduce((sum, one) => sum + one.executed, 0)).toBe(work.executed)
      expect([...work.bySource.values()].reduce((sum, one) => sum + one.calls, 0)).toBe(work.calls)
    }),
  )
})

/** The later of two equal ranges is the inner one. */
function isInside(one: CoverageRange, other: CoverageRange): boolean {
  return one.startOffset >= other.startOffset && one.endOffset <= other.endOffset
}
