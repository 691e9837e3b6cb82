import { expect, test } from 'vitest'
import { benchmarkIndex, cpuSlowdown } from './cpu-slowdown.ts'

test.each([
  [2000, 4],
  [1500, 4],
  [900, 2.4],
  [375, 1],
  [100, 1],
])('a machine of index %i is slowed down %d times', (index, times) => {
  expect(cpuSlowdown(index)).toBe(times)
})

test('this machine has an index', () => {
  expect(benchmarkIndex()).toBeGreaterThan(10)
})
