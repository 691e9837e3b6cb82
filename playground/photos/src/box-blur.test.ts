import { describe, expect, it } from 'vitest'
import { boxBlur } from './box-blur.ts'

describe('boxBlur', () => {
  it('leaves a flat plane flat, edges included', () => {
    const blurred = boxBlur(new Float32Array(12 * 9).fill(0.4), 12, 9, 5)
    for (const value of blurred) expect(value).toBeCloseTo(0.4, 5)
  })

  it('spreads a point alike in all four directions and keeps its sum', () => {
    const plane = new Float32Array(21 * 21)
    plane[10 * 21 + 10] = 1
    const blurred = boxBlur(plane, 21, 21, 3)
    const at = (x: number, y: number): number => blurred[y * 21 + x]
    expect(at(13, 10)).toBeCloseTo(at(7, 10), 6)
    expect(at(10, 13)).toBeCloseTo(at(13, 10), 6)
    expect(at(10, 10)).toBeGreaterThan(at(12, 10))
    expect(blurred.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 4)
  })
})
