import { assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cells2, fbm2, noise2, noise3 } from './noise.ts'

const coordinate = double({ min: -500, max: 500, noNaN: true })

describe('noise', () => {
  it('stays within its range everywhere', () => {
    assert(
      property(coordinate, coordinate, coordinate, (x, y, z) => {
        for (const value of [noise2(x, y), noise3(x, y, z), fbm2(x, y, 4)])
          expect(Math.abs(value)).toBeLessThanOrEqual(1.1)
      }),
    )
  })

  it('is continuous: a small step changes little', () => {
    assert(
      property(coordinate, coordinate, (x, y) => {
        expect(Math.abs(noise2(x + 1e-4, y) - noise2(x, y))).toBeLessThan(0.001)
      }),
    )
  })

  it('orders the two nearest seed points of a cell', () => {
    assert(
      property(coordinate, coordinate, (x, y) => {
        const cell = cells2(x, y, { near: 0, second: 0, id: 0 })
        expect(cell.near).toBeLessThanOrEqual(cell.second)
        expect(Math.abs(cell.id)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
