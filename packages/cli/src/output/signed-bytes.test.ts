import { expect, test } from 'vitest'
import { formatPercent } from './percent.ts'
import { signedBytes, signedNumber } from './signed-bytes.ts'

test('changes carry their sign, and nothing is no change', () => {
  expect([1234, -300, 0.4, -0.4].map(signedBytes)).toEqual(['+1.23 kB', '−300 B', '±0 B', '±0 B'])
  expect([0.126, -3, 0.001].map(signedNumber)).toEqual(['+0.13', '−3', '±0'])
})

test('shares have digits where they are small', () => {
  expect([0, 0.00001, 0.0052, 0.0996, 0.43, 1.4].map(formatPercent)).toEqual([
    '0 %',
    '< 0.01 %',
    '0.52 %',
    '10 %',
    '43 %',
    '140 %',
  ])
})
