import { describe, expect, it } from 'vitest'
import { createRandom } from './random.ts'

const take = (seed: string): number[] => {
  const random = createRandom(seed)
  return Array.from({ length: 5 }, () => random.next())
}

describe('createRandom', () => {
  it('repeats for the same seed and differs for another', () => {
    expect(take('ribeye')).toEqual(take('ribeye'))
    expect(take('ribeye')).not.toEqual(take('oysters'))
  })

  it('forks streams that do not depend on how much was drawn before', () => {
    const early = createRandom('soup')
    const late = createRandom('soup')
    late.next()
    expect(late.fork('garnish').next()).toBe(early.fork('garnish').next())
  })

  it('spreads evenly over its range', () => {
    const random = createRandom('even')
    const values = Array.from({ length: 4000 }, () => random.range(10, 20))
    expect(Math.min(...values)).toBeGreaterThanOrEqual(10)
    expect(Math.max(...values)).toBeLessThan(20)
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(15, 0)
  })

  it('refuses to pick from nothing', () => {
    expect(() => createRandom('empty').pick([])).toThrow(RangeError)
  })
})
