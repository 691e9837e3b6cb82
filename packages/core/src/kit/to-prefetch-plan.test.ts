import { expect, test } from 'vitest'
import { toPrefetchPlan } from './to-prefetch-plan.ts'

const route = (pattern: string, ...files: string[]) => ({
  pattern,
  files,
  route: { pattern, entries: [], file: 'app.ts', line: 1 },
})
const routes = [
  route('/menu/:slug', 'dish.css', 'dish.js'),
  route('/Über uns', 'about.js'),
  route('/menu', 'menu.js'),
  route('/docs/*', 'docs.js'),
  route('/'),
]
const planAt = (base: string | null, more: object = {}) =>
  toPrefetchPlan({
    routes,
    transitions: [
      { from: '/', to: '/menu', count: 70 },
      { from: '/', to: '/menu/:slug', count: 30 },
    ],
    bytesOf: new Map(['dish.css', 'dish.js', 'about.js', 'menu.js', 'docs.js'].map((file) => [file, 1000])),
    urlOf: (file) => `/assets/${file}`,
    base,
    ...more,
  })

/** The pattern that takes a path, as the kit looks it up. */
const takes = (base: string | null, path: string): string | undefined =>
  planAt(base).routes.find(({ match }) => new RegExp(match, 'i').test(path))?.pattern

test.each([
  ['/', '/', '/'],
  ['/', '/menu', '/menu'],
  ['/', '/MENU/', '/menu'],
  ['/', '/menu/soup', '/menu/:slug'],
  ['/', '/menu/soup/x', undefined],
  ['/', '/docs', '/docs/*'],
  ['/', '/docs/a/b', '/docs/*'],
  ['/', '/docsmith', undefined],
  ['/', '/%C3%9Cber%20uns', '/Über uns'],
  ['/sub/', '/sub/menu', '/menu'],
  ['/sub/', '/menu', undefined],
  [null, '/any/where/menu/soup', '/menu/:slug'],
])('below %s the path %s is taken by %s', (base, path, pattern) => {
  expect(takes(base, path)).toBe(pattern)
})

test('names each file once, with its size; what is likely, by place', () => {
  const plan = planAt('/')
  expect(plan.files).toEqual([
    ['/assets/dish.css', 1000],
    ['/assets/dish.js', 1000],
    ['/assets/about.js', 1000],
    ['/assets/menu.js', 1000],
    ['/assets/docs.js', 1000],
  ])
  expect(plan.routes.find(({ pattern }) => pattern === '/')).toMatchObject({ files: [], likely: [3, 0, 1] })
  expect(planAt('/', { budget: 2500 }).routes.at(-1)!.likely).toEqual([3])
})
