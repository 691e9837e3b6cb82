import { expect, test } from 'vitest'
import { formatCount, formatDay, formatShare, formatShift, formatTick, formatValue } from './format.ts'

test.each([
  ['lcp', 2412, '2.41 s'],
  ['lcp', 12_345, '12.3 s'],
  ['inp', 184.2, '184 ms'],
  ['ttfb', 1.52, '1.5 ms'],
  ['cls', 0.0834, '0.08'],
  ['cls', 0.004, '0.004'],
  ['cls', 0, '0.00'],
])('%s %d is %s', (metric, value, text) => {
  expect(formatValue(metric, value)).toBe(text)
})

test('numbers of a scale are round', () => {
  expect([2500, 4000, 0, 200].map((value) => formatTick('lcp', value))).toEqual(['2.5 s', '4 s', '0 ms', '200 ms'])
  expect(formatTick('cls', 0.1)).toBe('0.1')
})

test('shares and shifts do not round to nothing', () => {
  expect([0, 0.004, 0.5, 0.996, 1].map(formatShare)).toEqual(['0 %', '<1 %', '50 %', '>99 %', '100 %'])
  expect([0.12, -0.04, 0.001].map(formatShift)).toEqual(['+12 %', '−4 %', '±0 %'])
  expect([9999, 12_400].map(formatCount)).toEqual(['9,999', '12.4K'])
  expect(formatDay('2026-11-21')).toBe('21 Nov')
})
