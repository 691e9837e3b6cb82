import { expect, test } from 'vitest'
import { fileReport } from './file-report.fixture.ts'
import { invalidatedBytes } from './invalidated-bytes.ts'

const byPath = (...files: ReturnType<typeof fileReport>[]): Map<string, ReturnType<typeof fileReport>> =>
  new Map(files.map((file) => [file.path, file]))

test('new names and changed content are downloaded, the rest comes from the cache', () => {
  const before = byPath(fileReport('index.html', { hash: 'old' }), fileReport('a-1.js'), fileReport('b.js'))
  const after = byPath(fileReport('index.html', { hash: 'new' }), fileReport('a-2.js', { raw: 40 }), fileReport('b.js'))
  expect(invalidatedBytes(before, after, ['index.html', 'a-2.js', 'b.js', 'not-in-site.js'])).toEqual({
    requests: 2,
    raw: 140,
    gzip: 70,
    brotli: 48,
    files: ['index.html', 'a-2.js'],
  })
})

test('nothing changed, nothing to download', () => {
  const site = byPath(fileReport('index.html'), fileReport('a.js'))
  expect(invalidatedBytes(site, site, [...site.keys()])).toMatchObject({ requests: 0, raw: 0 })
})
