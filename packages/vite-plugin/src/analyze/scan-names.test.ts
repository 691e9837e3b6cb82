import { expect, test } from 'vitest'
import { scanNames } from './scan-names.ts'

test('finds file names between quotes, slashes and other marks', () => {
  const text = 'import("./assets/page-Ab_1-x.js"); url(/fonts/inter.woff2?v=1) `${base}photo.min.jpg` a.b.c 1.5 x.'
  expect([...scanNames(text)].toSorted()).toEqual(['inter.woff2', 'page-Ab_1-x.js', 'photo.min.jpg'])
})

test('takes time in proportion to the text, whatever stands in it', () => {
  const blob = 'aQ'.repeat(2_000_000)
  expect(scanNames(`const font = "data:${blob}.x" + "name.css"`)).toEqual(new Set(['name.css']))
})
