import { expect, test } from 'vitest'
import { chunkFileNames, defaultChunkFileNames } from './chunk-file-names.ts'

test('few chunks keep their names, many go without', () => {
  expect(chunkFileNames({ assetsDir: 'assets', chunks: 110 })).toBe(defaultChunkFileNames('assets'))
  expect(chunkFileNames({ assetsDir: 'assets', chunks: 111 })).toBe('assets/[hash].js')
})

test.each([
  ['assets', 'assets/[name]-[hash].js'],
  ['static/js/', 'static/js/[name]-[hash].js'],
  ['', '[name]-[hash].js'],
])('the default follows assetsDir %j', (assetsDir, pattern) => {
  expect(defaultChunkFileNames(assetsDir)).toBe(pattern)
})
