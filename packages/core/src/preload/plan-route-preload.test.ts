import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChunkNode } from '../chunks/module-graph.ts'
import { encodeRoutePreload } from './encode-route-preload.ts'
import { planRouteHints } from './plan-route-hints.ts'
import { planRoutePreload } from './plan-route-preload.ts'
import { maxRouteHints } from './route-hints.ts'

type Sketch = Partial<ChunkNode> & { readonly file: string }

const chunks = (...sketches: readonly Sketch[]): ChunkNode[] =>
  sketches.map((sketch) => ({
    name: sketch.file,
    entry: false,
    dynamicEntry: false,
    facade: null,
    imports: [],
    dynamicImports: [],
    css: [],
    modules: [],
    ...sketch,
  }))

const site = chunks(
  {
    file: 'main.js',
    modules: ['main.ts'],
    imports: ['react.js'],
    dynamicImports: ['about.js', 'menu.js'],
    css: ['main.css'],
  },
  { file: 'react.js', modules: ['react'] },
  { file: 'about.js', facade: 'about.ts', imports: ['react.js'], dynamicImports: ['map.js'], css: ['about.css'] },
  { file: 'menu.js', modules: ['menu.ts'], imports: ['list.js', 'react.js'] },
  { file: 'list.js', modules: ['list.ts'], css: ['list.css'] },
  { file: 'map.js', facade: 'map.ts' },
  { file: 'admin.js', modules: ['admin.ts'], dynamicImports: ['users.js'] },
  { file: 'users.js', facade: 'users.ts' },
)
const route = (pattern: string, ...entries: string[]) => ({ pattern, entries, file: 'main.ts', line: 1 })
const plan = (...routes: ReturnType<typeof route>[]) =>
  planRoutePreload({ routes, chunks: site, pageFiles: ['main.css', 'main.js'] }).routes

describe('planRoutePreload', () => {
  test('where visitors go on to is asked for later: of four in five from the menu to a dish', () => {
    const routes = [route('/about', 'about.ts'), route('/menu', 'menu.ts')]
    const planned = (count: number) =>
      planRoutePreload({
        routes,
        chunks: site,
        pageFiles: ['main.css', 'main.js'],
        transitions: [
          { from: '/about', to: '/menu', count },
          { from: '/about', to: '/elsewhere', count: 100 - count },
        ],
      }).routes[0]!
    expect(planned(80)).toEqual({
      pattern: '/about',
      files: ['about.css', 'about.js'],
      next: ['list.css', 'menu.js', 'list.js'],
    })
    expect(planned(20).next).toEqual([])
  })

  test('lists all a route needs beyond its page, styles first, and nothing it may load later', () => {
    expect(plan(route('/about', 'about.ts'), route('/menu', 'menu.ts'))).toEqual([
      { pattern: '/about', files: ['about.css', 'about.js'], next: [] },
      { pattern: '/menu', files: ['list.css', 'menu.js', 'list.js'], next: [] },
    ])
  })

  test('a nested route brings its lazy parents along', () => {
    expect(plan(route('/about/map', 'about.ts', 'map.ts'))).toEqual([
      { pattern: '/about/map', files: ['about.css', 'about.js', 'map.js'], next: [] },
    ])
  })

  test('routes without files of their own stay only where they take addresses from later ones', () => {
    expect(plan(route('/home'), route('/new'), route('/:page', 'about.ts'), route('*')).map((r) => r.pattern)).toEqual([
      '/home',
      '/new',
      '/:page',
    ])
    expect(plan(route('/a/b'), route('/:page', 'about.ts')).map((r) => r.pattern)).toEqual(['/:page'])
    expect(plan(route('/'), route('/home'))).toEqual([])
  })

  test('leaves out routes of another page, patterns without an address, and those with a suffix', () => {
    expect(plan(route('/users', 'users.ts'), route('src/lazy.ts', 'about.ts'), route('/:id.json', 'about.ts'))).toEqual(
      [],
    )
  })

  test('never repeats what the page loads, in any app', () => {
    const files = ['a.js', 'b.js', 'c.js', 'd.js', 'e.js']
    const some = fc.subarray(files)
    const graph = fc.tuple(...files.map(() => fc.tuple(some, some)))
    fc.assert(
      fc.property(graph, some, fc.array(fc.constantFrom(...files), { minLength: 1 }), (edges, pageFiles, entries) => {
        const drawn = chunks(
          ...files.map((file, i) => ({ file, facade: file, imports: edges[i]![0], dynamicImports: edges[i]![1] })),
        )
        const closure = (starts: readonly string[]): Set<string> => {
          const seen = new Set(starts)
          for (const file of seen) for (const next of drawn.find((c) => c.file === file)!.imports) seen.add(next)
          return seen
        }
        const planned = planRoutePreload({ routes: [route('/x', ...entries)], chunks: drawn, pageFiles })
        const [found] = planned.routes
        if (found === undefined) return
        expect(new Set(found.files)).toEqual(closure(entries).difference(closure(pageFiles)))
        expect(found.files.length).toBe(new Set(found.files).size)
      }),
    )
  })
})

describe('encodeRoutePreload', () => {
  test('says what URLs have in common once', () => {
    const planned = planRoutePreload({
      routes: [route('/About/:id', 'about.ts'), route('/docs/*', 'about.ts', 'map.ts')],
      chunks: site,
      pageFiles: ['main.js'],
    })
    expect(encodeRoutePreload(planned, (file) => `https://cdn.test/assets/${file}`)).toEqual([
      'https://cdn.test/assets/',
      ['about.css', 'about.js', 'map.js'],
      [
        ['about/[^/]+', 0, 1],
        ['docs(/[^]*)?', 0, 1, 2],
      ],
    ])
  })

  test('URLs without a folder in common, and one URL alone', () => {
    const planned = planRoutePreload({ routes: [route('/about', 'about.ts')], chunks: site, pageFiles: ['main.js'] })
    const hosts = encodeRoutePreload(planned, (file) => `https://${file.endsWith('css') ? 'c' : 'j'}.test/${file}`)
    expect(hosts.slice(0, 2)).toEqual(['https://', ['c.test/about.css', 'j.test/about.js']])
    expect(encodeRoutePreload(planned, (file) => file)[0]).toBe('')
  })
})

describe('planRouteHints', () => {
  const planned = planRoutePreload({ routes: [route('/about', 'about.ts')], chunks: site, pageFiles: ['main.js'] })
  const hints = (importMap: boolean) =>
    planRouteHints({ plan: planned, pageFiles: ['main.js', 'react.js', 'main.css'], importMap, urlOf: (f) => `/${f}` })

  test('styles, the page’s scripts, the route’s scripts; other addresses have the page’s own', () => {
    expect(hints(false).map((list) => [list.pattern, ...list.hints.map(({ href }) => href)])).toEqual([
      ['/about', '/main.css', '/about.css', '/main.js', '/react.js', '/about.js'],
      ['*', '/main.css', '/main.js', '/react.js'],
    ])
  })

  test('scripts are plain preloads where a page has an import map', () => {
    const scripts = (importMap: boolean) => hints(importMap)[0]!.hints.filter(({ as }) => as === 'script')
    expect(new Set(scripts(true).map(({ rel }) => rel))).toEqual(new Set(['preload']))
    expect(new Set(scripts(false).map(({ rel }) => rel))).toEqual(new Set(['modulepreload']))
  })

  test('has an upper bound', () => {
    const many = Array.from({ length: 100 }, (_, index) => `c${index}.js`)
    const lists = planRouteHints({ plan: planned, pageFiles: many, importMap: true, urlOf: (file) => file })
    expect(lists.map((list) => list.hints.length)).toEqual([maxRouteHints, maxRouteHints])
  })
})
