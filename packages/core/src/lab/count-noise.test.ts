import { expect, test } from 'vitest'
import { countNoise } from './count-noise.ts'

test('only style and layout differ from run to run', () => {
  expect(countNoise('styledElements')).toBeGreaterThan(0)
  expect(countNoise('layoutObjects')).toBeGreaterThan(0)
  expect(countNoise('calls')).toBe(0)
  expect(countNoise('requests')).toBe(0)
})
