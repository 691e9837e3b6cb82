import { expect, test } from 'vitest'
import { chunk } from './build.fixture.ts'
import { routeLoads } from './route-loads.ts'

const chunks = [
  chunk('index.js', {
    entry: true,
    facade: 'index.html',
    imports: ['react.js'],
    css: ['index.css'],
    modules: { 'main.ts': 1 },
  }),
  chunk('react.js', { imports: ['runtime.js'], modules: { react: 1 } }),
  chunk('runtime.js'),
  chunk('page.js', {
    facade: 'page.ts',
    imports: ['shared.js', 'react.js'],
    css: ['page.css', 'index.css'],
    modules: { 'page.ts': 1 },
  }),
  chunk('shared.js', { imports: ['page.js'], modules: { 'shared.ts': 1, 'lazy.ts': 1 } }),
]

test('a route loads the closure of its starts, each file once, cycles included', () => {
  const [load] = routeLoads({ chunks }, [{ route: '/page', starts: ['index.html', 'page.ts'] }])
  expect(load).toEqual({
    route: '/page',
    scripts: ['index.js', 'page.js', 'react.js', 'runtime.js', 'shared.js'],
    styles: ['index.css', 'page.css'],
    depth: 5,
  })
})

test('a start without a chunk of its own is found where its module lies; an unknown one loads nothing', () => {
  const [inShared, unknown] = routeLoads({ chunks }, [
    { route: '/lazy', starts: ['lazy.ts'] },
    { route: '/gone', starts: ['gone.ts'] },
  ])
  expect(inShared!.scripts).toContain('shared.js')
  expect(unknown).toEqual({ route: '/gone', scripts: [], styles: [], depth: 0 })
})

test('what is loaded already adds no level', () => {
  const [load] = routeLoads({ chunks }, [{ route: '/', starts: ['index.html', 'main.ts'] }])
  expect(load!.depth).toBe(3)
})
