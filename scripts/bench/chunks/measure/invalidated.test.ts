import { expect, test } from 'vitest'
import { build, chunk } from './build.fixture.ts'
import { invalidated } from './invalidated.ts'

const routes = [
  { route: '/', starts: ['index.html'] },
  { route: '/page', starts: ['index.html', 'page.ts'] },
]
const site = (page: string, options: Parameters<typeof build>[1] = {}): ReturnType<typeof build> =>
  build(
    [chunk('index.js', { entry: true, facade: 'index.html', css: ['index.css'] }), chunk(page, { facade: 'page.ts' })],
    options,
  )
const before = site('page-1.js')

test('a build compared with itself costs nothing', () => {
  expect(invalidated({ before, after: before, routes })).toEqual({
    meanPerRoute: 0,
    maxPerRoute: 0,
    site: 0,
    files: 0,
    maxRequests: 2,
    page: 0,
    stale: 0,
  })
})

test('a new name is a download on the routes that load it', () => {
  const after = site('page-2.js', { sizes: { 'page-2.js': 40 }, hashes: { 'index.html': 'new' } })
  expect(invalidated({ before, after, routes })).toEqual({
    meanPerRoute: 20,
    maxPerRoute: 40,
    site: 40,
    files: 1,
    maxRequests: 2,
    page: 100,
    stale: 0,
  })
})

test('the same name with other bytes is a download, and told as a danger', () => {
  const after = site('page-1.js', { hashes: { 'page-1.js': 'other', 'index.css': 'other' } })
  const { stale, files, meanPerRoute } = invalidated({ before, after, routes })
  expect({ stale, files, meanPerRoute }).toEqual({ stale: 2, files: 2, meanPerRoute: 150 })
})
