import { expect, test } from 'vitest'
import { requestDepth } from './request-depth.ts'

test('the longest chain counts, and a second request for the same does not', () => {
  expect(requestDepth([])).toBe(0)
  expect(
    requestDepth([
      { url: '/', askedBy: undefined },
      { url: '/a.js', askedBy: '/' },
      { url: '/b.js', askedBy: '/' },
      { url: '/c.js', askedBy: '/b.js' },
      { url: '/a.js', askedBy: '/c.js' },
      { url: '/data', askedBy: '/unknown.js' },
    ]),
  ).toBe(3)
})
