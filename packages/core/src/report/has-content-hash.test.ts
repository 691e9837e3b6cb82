import { expect, test } from 'vitest'
import { hasContentHash } from './has-content-hash.ts'

test.each([
  ['assets/index-DfG3_k2a.js', true],
  ['assets/index-B-x3_fGh.js', true],
  ['assets/vendor-react-CkqwBnMz.css', true],
  ['assets/button-CVPNCLRY.css', true],
  ['static/main.8f3a2b1c.js', true],
  ['inter-latin-wght-normal-Dx4kXJAl.woff2', true],
  ['assets/a-DfG3_k2a.js.map', true],
  ['winter-citrus-salad.jpg', false],
  ['photos/burrata-peach.jpg', false],
  ['assets/index-polyfills.js', false],
  ['Location-Overview.html', false],
  ['index.html', false],
  ['report-2024-03-11.html', false],
])('%s → %s', (path, hashed) => {
  expect(hasContentHash(path)).toBe(hashed)
})
