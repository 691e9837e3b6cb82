import { expect, test } from 'vitest'
import { build, chunk } from './build.fixture.ts'
import { exactReach } from './exact-reach.ts'
import { staticFigures } from './static-figures.ts'

const routes = [
  { route: '/', starts: ['index.html'] },
  { route: '/page', starts: ['index.html', 'page.ts'] },
]
const entry = { entry: true, facade: 'index.html' }
const exact = build([
  chunk('index.js', { ...entry, modules: { 'main.ts': 300 } }),
  chunk('page.js', { facade: 'page.ts', modules: { 'page.ts': 100 } }),
])
const reach = exactReach(exact, routes)

test('the exact build over-fetches nothing, and is its own yardstick', () => {
  const { meanOverFetchShare, maxOverFetchShare, routes: figures } = staticFigures({ build: exact, routes, reach })
  expect([meanOverFetchShare, maxOverFetchShare]).toEqual([0, 0])
  expect(figures.map(({ requests, brotli, gzip, raw }) => [requests, brotli, gzip, raw])).toEqual([
    [1, 100, 150, 200],
    [2, 200, 300, 400],
  ])
})

test('code of another route counts by its share of the chunk', () => {
  const merged = build([chunk('index.js', { ...entry, modules: { 'main.ts': 300, 'page.ts': 100 } })], {
    sizes: { 'index.js': 400 },
  })
  const { routes: figures } = staticFigures({ build: merged, routes, reach })
  expect(figures.map(({ route, overFetch, overFetchShare }) => [route, overFetch, overFetchShare])).toEqual([
    ['/', 200, 0.25],
    ['/page', 0, 0],
  ])
})

test("the bundler's helpers are nobody's over-fetch", () => {
  const helped = build([
    chunk('index.js', { ...entry, modules: { 'main.ts': 300, 'virtual:rolldown/runtime.js': 900 } }),
  ])
  expect(staticFigures({ build: helped, routes: routes.slice(0, 1), reach }).maxOverFetchShare).toBe(0)
})

test('the import map is weighed when there is one', () => {
  const of = (importMap: boolean): number =>
    staticFigures({ build: build([chunk('index.js', entry)], { importMap }), routes: [], reach }).importMapGzip
  expect([of(false), of(true)]).toEqual([0, 150])
})
