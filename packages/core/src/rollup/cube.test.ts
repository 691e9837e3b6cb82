import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addToSketch } from '../vitals/sketch/add-to-sketch.ts'
import { quantileInterval } from '../vitals/sketch/quantile-interval.ts'
import { emptySketch } from '../vitals/sketch/sketch.ts'
import { applyToCube } from './apply-to-cube.ts'
import { type Cube, type CubeCell, segmentKey } from './cube.ts'
import { decodeCube } from './decode-cube.ts'
import { addEncodedSketch, addSketch, denseAtRank, emptyDense, toSketch } from './dense-sketch.ts'
import { encodeCube } from './encode-cube.ts'
import { readCube } from './read-cube.ts'
import { summarizeDense } from './summarize-dense.ts'

const segment = fc.record({
  device: fc.nat(3),
  connection: fc.nat(4),
  country: fc.constantFrom('', 'DE', 'FR', 'US'),
  release: fc.nat(300),
})
const value = fc.oneof(fc.double({ min: 0, max: 60_000, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }))
const counted = fc.array(fc.tuple(segment, value), { maxLength: 200 })

function cellOf(of: CubeCell['segment'], values: readonly number[], sign: 1 | -1 = 1): CubeCell {
  const sketch = emptySketch()
  for (const each of values) addToSketch(sketch, { value: each, scale: 1 })
  if (sign === -1) {
    sketch.zeros = -sketch.zeros
    for (const [bucket, count] of sketch.buckets) sketch.buckets.set(bucket, -count)
  }
  return { segment: of, sketch }
}

function cubeOf(rows: readonly (readonly [CubeCell['segment'], number])[]): Cube {
  const cube: Cube = new Map()
  for (const [of, each] of rows) applyToCube(cube, [cellOf(of, [each])])
  return cube
}

describe('a cube', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(counted, (rows) => {
        const cube = cubeOf(rows)
        expect(decodeCube(encodeCube(cube))).toEqual(cube)
      }),
    )
  })

  test('has the same bytes in whatever order it was counted', () => {
    fc.assert(
      fc.property(counted, (rows) => {
        expect(encodeCube(cubeOf(rows.toReversed()))).toEqual(encodeCube(cubeOf(rows)))
      }),
    )
  })

  test('forgets what is taken back', () => {
    fc.assert(
      fc.property(counted, counted, (kept, gone) => {
        const cube = cubeOf([...kept, ...gone])
        for (const [of, each] of gone) applyToCube(cube, [cellOf(of, [each], -1)])
        expect(encodeCube(cube)).toEqual(encodeCube(cubeOf(kept)))
      }),
    )
  })

  test('never counts below nothing', () => {
    const of = { device: 1, connection: 0, country: '', release: 0 }
    const cube = cubeOf([[of, 100]])
    applyToCube(cube, [cellOf(of, [100, 100, 900], -1)])
    expect(cube.size).toBe(0)
  })

  test('counts countries together, and then releases, where there are too many', () => {
    const cube: Cube = new Map()
    for (let release = 0; release < 30; release++)
      for (let letter = 0; letter < 26; letter++)
        applyToCube(cube, [
          cellOf({ device: 1, connection: 4, country: `A${String.fromCharCode(65 + letter)}`, release }, [release]),
        ])
    expect(cube.size).toBeLessThanOrEqual(402)
    const dense = emptyDense()
    for (const { sketch } of cube.values()) addSketch(dense, sketch)
    expect(dense.count).toBe(30 * 26)
    expect(cube.has(segmentKey({ device: 1, connection: 4, country: '', release: 0 }))).toBe(true)
  })

  test('what is no cube is refused by name, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), (bytes) => {
        try {
          decodeCube(bytes)
        } catch (error) {
          expect((error as { code: string }).code).toMatch(/^FP_(CUBE|SKETCH)_UNREADABLE$/)
        }
      }),
    )
    expect(() => decodeCube(Uint8Array.of(9))).toThrow(expect.objectContaining({ code: 'FP_CUBE_UNREADABLE' }))
  })

  test('the fast reader of sketches reads what the other one does', () => {
    fc.assert(
      fc.property(counted, (rows) => {
        const [fast, slow] = [emptyDense(), emptyDense()]
        const cube = cubeOf(rows)
        readCube(encodeCube(cube), (_segment, sketch) => addEncodedSketch(fast, sketch))
        for (const { sketch } of cube.values()) addSketch(slow, sketch)
        expect(fast).toEqual(slow)
      }),
    )
  })

  test('its p75 is within 1 % of the nearest-rank value, however its parts were put together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(segment, fc.double({ min: 1.01, max: 1e6, noNaN: true })), { minLength: 1, maxLength: 300 }),
        (rows) => {
          const sorted = rows.map(([, each]) => each).toSorted((a, b) => a - b)
          const exact = sorted[Math.max(1, Math.ceil(sorted.length * 0.75)) - 1]!
          const dense = emptyDense()
          readCube(encodeCube(cubeOf(rows)), (_segment, sketch) => addEncodedSketch(dense, sketch))
          const { p75, count, interval } = summarizeDense(dense, 'lcp')
          expect(count).toBe(sorted.length)
          expect(Math.abs(p75! - exact) / exact).toBeLessThanOrEqual(0.01)
          const estimate = quantileInterval(toSketch(dense), { scale: 1 })
          expect(interval).toEqual(estimate ? [estimate.low, estimate.high] : null)
          if (estimate) expect(p75).toBe(estimate.value)
        },
      ),
    )
  })

  test('ranks outside of what was counted have no value', () => {
    const dense = emptyDense()
    expect(denseAtRank(dense, 1, 1)).toBeUndefined()
    expect(summarizeDense(dense, 'lcp')).toEqual({
      count: 0,
      p75: null,
      interval: null,
      ratings: { good: 0, needsImprovement: 0, poor: 0 },
    })
  })
})
