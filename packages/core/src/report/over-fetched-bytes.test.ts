import { expect, test } from 'vitest'
import { fileReport } from './file-report.fixture.ts'
import { overFetchedBytes } from './over-fetched-bytes.ts'

test('counts the code of modules the route does not reach, and no glue', () => {
  const vendor = fileReport('vendor.js', {
    modules: [
      { id: 'react.js', bytes: 30, package: null },
      { id: 'charts.js', bytes: 60, package: null },
    ],
    unmapped: 10,
  })
  const site = new Map([['vendor.js', vendor]])
  expect(overFetchedBytes(site, ['vendor.js', 'gone.js'], new Set(['react.js']))).toBe(60)
  expect(overFetchedBytes(site, ['vendor.js'], new Set(['react.js', 'charts.js']))).toBe(0)
})
