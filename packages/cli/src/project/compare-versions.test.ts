import { describe, expect, test } from 'vitest'
import { compareVersions, lowestVersion } from './compare-versions.ts'

test.each([
  ['8.1.0', '8.1.0', 0],
  ['8.10.0', '8.9.9', 1],
  ['v22.18.0', '22.18', 0],
  ['7.3.1', '8', -1],
  ['8.1.0-beta.3', '8.1.0', 0],
])('compareVersions(%s, %s) has the sign %d', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign)
})

describe('lowestVersion', () => {
  test.each([
    ['^20.19.0 || >=22.12.0', '20.19.0'],
    ['>=22', '22'],
    ['24.x', '24'],
    ['*', undefined],
    ['latest', undefined],
  ])('%s → %s', (range, lowest) => {
    expect(lowestVersion(range)).toBe(lowest)
  })
})
