import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addToSketch } from './add-to-sketch.ts'
import { bucketOf, valueOf } from './bucket-of.ts'
import { decodeSketch } from './decode-sketch.ts'
import { encodeSketch } from './encode-sketch.ts'
import { mergeSketches } from './merge-sketches.ts'
import { shareUpTo, sketchCount, sketchQuantile } from './sketch-rank.ts'
import { emptySketch, lastBucket, type Sketch, sketchScale } from './sketch.ts'

const { ms, unitless } = sketchScale

function sketchOf(values: readonly number[], scale: number = ms): Sketch {
  const sketch = emptySketch()
  for (const value of values) addToSketch(sketch, { value, scale })
  return sketch
}

function nearestRank(values: readonly number[], quantile = 0.75): number {
  return values.toSorted((a, b) => a - b)[Math.max(1, Math.ceil(quantile * values.length)) - 1]!
}

/** Log-normal as loading times are, with ties, zeros and stragglers. */
const loadingTimes = (scale: number) =>
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.double({ min: 0, max: 11, noNaN: true }).map((power) => scale * Math.exp(power)) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 5000 }).map((value) => value * scale) },
      { weight: 1, arbitrary: fc.constantFrom(0, scale, scale / 2, scale * 1e5) },
    ),
    { minLength: 1, maxLength: 400 },
  )

/** Splits values at random, counts the parts apart and merges them two by two in a random order, over their packed form. */
function mergedInPieces(
  values: readonly number[],
  { scale, dice }: { scale: number; dice: readonly number[] },
): Sketch {
  let roll = 0
  const next = (below: number): number => dice[roll++ % dice.length]! % below
  const parts = Array.from({ length: 1 + next(9) }, () => [] as number[])
  for (const value of values) parts[next(parts.length)]!.push(value)
  const sketches = parts.map((part) => sketchOf(part, scale))
  while (sketches.length > 1) {
    const [one] = sketches.splice(next(sketches.length), 1)
    const [other] = sketches.splice(next(sketches.length), 1)
    sketches.push(decodeSketch(encodeSketch(mergeSketches([one!, other!]))))
  }
  return sketches[0]!
}

const dice = fc.array(fc.nat(), { minLength: 5, maxLength: 50 })

describe.each([
  ['milliseconds', ms],
  ['CLS', unitless],
])('in %s', (_unit, scale) => {
  test('every percentile is within 1 % of the exact nearest rank, in any order of merging', () => {
    fc.assert(
      fc.property(loadingTimes(scale), dice, fc.constantFrom(0.5, 0.75, 0.95), (values, numbers, quantile) => {
        const exact = nearestRank(values, quantile)
        const found = sketchQuantile(mergedInPieces(values, { scale, dice: numbers }), { scale, quantile })!
        // Up to the scale a value counts as zero.
        expect(Math.abs(found - exact)).toBeLessThanOrEqual(exact <= scale ? scale : 0.01 * exact)
      }),
      { numRuns: 2000 },
    )
  }, 60_000)

  test('a merge is what counting all at once is', () => {
    fc.assert(
      fc.property(loadingTimes(scale), dice, (values, numbers) => {
        const merged = mergedInPieces(values, { scale, dice: numbers })
        expect(encodeSketch(merged)).toEqual(encodeSketch(sketchOf(values, scale)))
        expect(sketchCount(merged)).toBe(values.length)
      }),
    )
  })
})

test('buckets hold what they say', () => {
  fc.assert(
    fc.property(fc.double({ min: 1.0001, max: 5e9, noNaN: true }), (value) => {
      const bucket = bucketOf(value, ms)
      expect(bucket).toBeGreaterThanOrEqual(1)
      expect(Math.abs(valueOf(bucket, ms) - value) / value).toBeLessThanOrEqual(0.00991)
    }),
  )
  expect(bucketOf(Number.MAX_VALUE, ms)).toBe(lastBucket)
  expect([0, 1, -5, Number.NaN].map((value) => bucketOf(value, ms))).toEqual([0, 0, 0, 0])
})

test('of nothing there is no percentile, and of one value it is that', () => {
  expect(sketchQuantile(emptySketch(), { scale: ms })).toBeUndefined()
  expect(sketchQuantile(sketchOf([1234]), { scale: ms })).toBeCloseTo(1234, -2)
  expect(sketchQuantile(sketchOf([0, 0, 0, 0.2], unitless), { scale: unitless })).toBe(0)
})

test('the share up to a threshold', () => {
  const sketch = sketchOf([100, 1000, 2000, 2400, 2600, 5000])
  expect(shareUpTo(sketch, { limit: 2500, scale: ms })).toBeCloseTo(4 / 6)
  expect(shareUpTo(emptySketch(), { limit: 2500, scale: ms })).toBe(0)
})

test('counts of any size are kept', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: lastBucket }), fc.integer({ min: 1, max: 2 ** 45 })), {
        selector: ([bucket]) => bucket,
      }),
      fc.nat(),
      (rows, zeros) => {
        const { buckets, zeros: readZeros } = decodeSketch(encodeSketch({ zeros, buckets: new Map(rows) }))
        expect(new Map([...buckets].toSorted(([a], [b]) => a - b))).toEqual(new Map(rows.toSorted(([a], [b]) => a - b)))
        expect(readZeros).toBe(zeros)
      },
    ),
  )
})

test('bytes that are no sketch are refused by name, whatever they are', () => {
  expect(() => decodeSketch(new Uint8Array())).toThrow(/cannot be read: it ends too soon/)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      try {
        sketchCount(decodeSketch(bytes))
      } catch (error) {
        expect(error).toMatchObject({ code: 'FP_SKETCH_UNREADABLE' })
      }
    }),
    { numRuns: 5000 },
  )
})

test('five million events take at most 3.5 bytes each, in rows by day, route, metric and device', () => {
  // 28 days × 40 routes × 5 metrics × 24 kinds of device, connection and release: 134,400 rows of 37 events on average.
  // Routes are as unequal as they are (1/rank), kinds too; values log-normal around a median of each row's own, by a
  // generator that is the same every time.
  let state = 1
  const random = (): number => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  const normal = (): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random())
  const sumTo = (last: number): number =>
    Array.from({ length: last }, (_, rank) => 1 / (rank + 1)).reduce((sum, part) => sum + part, 0)
  const harmonic = sumTo(40)
  const kindSum = sumTo(24)
  let bytes = 0
  let events = 0
  // One day and one metric stand for all: each has the same sizes of rows.
  for (let rank = 1; rank <= 40; rank++) {
    for (let kind = 1; kind <= 24; kind++) {
      const size = Math.round(5_000_000 / 28 / 5 / harmonic / rank / kindSum / kind)
      if (size === 0) continue
      const median = 500 + 2500 * random()
      bytes += encodeSketch(sketchOf(Array.from({ length: size }, () => median * Math.exp(0.6 * normal())))).length
      events += size
    }
  }
  expect(bytes / events).toBeLessThan(3.5)
}, 60_000)
