import { expect, test } from 'vitest'
import { chunkFileNames, defaultChunkFileNames } from './chunk-file-names.ts'

test('few chunks keep their names, many have short ones', () => {
  const names = (chunks: number, name: string): string => chunkFileNames({ assetsDir: 'assets', chunks, name })
  expect(names(110, 'checkout')).toBe(defaultChunkFileNames('assets'))
  expect(names(111, 'checkout')).toMatch(/^assets\/[a-z\d]{4}-\[hash\]\.js$/)
  expect(names(111, 'checkout')).toBe(names(500, 'checkout'))
  const all = Array.from({ length: 300 }, (_, at) => names(300, `a-page-with-a-long-name-${at}`))
  expect(new Set(all).size).toBeGreaterThan(295)
})

test.each([
  ['assets', 'assets/[name]-[hash].js'],
  ['static/js/', 'static/js/[name]-[hash].js'],
  ['', '[name]-[hash].js'],
])('the default follows assetsDir %j', (assetsDir, pattern) => {
  expect(defaultChunkFileNames(assetsDir)).toBe(pattern)
})
