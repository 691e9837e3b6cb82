import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRoutes } from './find-routes.ts'
import { readAppRoutes } from './read-app-routes.ts'
import { routesOf } from './routes-of.fixture.ts'

const bistro = resolve(import.meta.dirname, '../../../../playground/app')

test('finds every page of Bistro', async () => {
  const { routes, unresolved } = await readAppRoutes(bistro)
  expect(unresolved).toEqual([])
  expect(Object.fromEntries(routes.map(({ pattern, entries }) => [pattern, entries.join()]))).toEqual({
    '/': '',
    '/menu': '',
    '/menu/:slug': 'src/pages/dish.tsx',
    '/cart': '',
    '/checkout': 'src/pages/checkout.tsx',
    '/orders': '',
    '/orders/:id': 'src/pages/order.tsx',
    '/reviews': 'src/pages/reviews.tsx',
    '/locations': 'src/pages/locations.tsx',
    '/about': 'src/pages/about.tsx',
    '/login': '',
    '/kitchen': '',
    '/analytics': 'src/pages/back-office/analytics.tsx',
    '/admin/menu': '',
    '/admin/menu/:slug': 'src/pages/back-office/menu-editor.tsx',
    '*': '',
  })
})

test('without a router every lazy module is a route', () => {
  const found = routesOf({
    'src/main.tsx': `import './page.tsx'\nconst Menu = lazy(() => import('./pages/menu'))\n\nbutton.onclick = () => import('./editor')`,
    'src/page.tsx': '',
    'src/editor.ts': `export const load = () => import('./pages/dish')\nimport('./main')`,
  })
  expect(found.routes).toEqual({
    'src/pages/menu.tsx': ['src/pages/menu.tsx'],
    'src/editor.ts': ['src/editor.ts'],
    'src/pages/dish.tsx': ['src/editor.ts', 'src/pages/dish.tsx'],
  })
  expect(found.places['src/editor.ts']).toBe('src/main.tsx:4')
})

test('an app without any lazy module has no routes, and nothing to complain of', () => {
  expect(routesOf({ 'src/main.tsx': 'render()' })).toEqual({ routes: {}, places: {}, unresolved: [] })
})

const scraps = [
  `import { createBrowserRouter } from 'react-router'`,
  `import { createRoute, createFileRoute } from '@tanstack/react-router'`,
  `import { route, index, prefix } from '@react-router/dev/routes'`,
  'createBrowserRouter(',
  'useRoutes(',
  'createRoute(',
  `createFileRoute('/a')(`,
  'export default ',
  'const a = ',
  'const b = ',
  'a',
  'b',
  'a.b',
  'b[a]',
  '[',
  ']',
  '{',
  '}',
  '(',
  ')',
  ', ',
  ';',
  '...',
  `path: '/x'`,
  'path: a',
  'children: a',
  'lazy: a',
  'getParentRoute: () => a',
  'element: <a/>',
  `() => import('./main.tsx')`,
  'import(a)',
  '<Route path="/x">',
  '</Route>',
  '<Route element={a}/>',
  '=>',
  'a()',
  '.lazy(a)',
  '.update(b)',
  'prefix(a, b)',
  'route(a, b)',
  ' ? ',
  ' : ',
  ' && ',
  '`${a}`',
  "'text'",
  ' as const',
  'export * from "./main.tsx"',
  '\n',
]

test('never throws, whatever the code', () => {
  const parts = fc.array(fc.constantFrom(...scraps), { maxLength: 40 })
  fc.assert(
    fc.property(parts, parts, (one, two) => {
      const sources = new Map([
        ['src/main.tsx', one.join(' ')],
        ['src/other.tsx', two.join(' ')],
      ])
      const modules = [...sources.keys()].map((id) => ({
        id,
        package: null,
        entry: true,
        imports: ['src/main.tsx'],
        dynamicImports: ['src/other.tsx', 'gone'],
      }))
      const { routes, unresolved } = findRoutes({ sources, modules })
      expect(new Set(routes.map(({ pattern }) => pattern)).size).toBe(routes.length)
      expect([...routes, ...unresolved].every(({ file, line }) => sources.has(file) && line >= 1)).toBe(true)
      expect(unresolved.filter(({ reason }) => reason.includes('could not be read'))).toEqual([])
    }),
    { numRuns: 400 },
  )
})

/** Truncated code parses rarely; whole expressions put together at random always do. */
test('never loops on code that leads in circles', () => {
  const expression = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(
        'a',
        'b',
        'c',
        `'/x'`,
        'null',
        '() => import("./main.tsx")',
        '<a/>',
        '<Route path="/x" element={<b/>}/>',
        'a.path',
        'b.children',
      ),
      fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
      fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.map((item) => `...${item}`).join(',')}]`),
      fc
        .tuple(fc.constantFrom('path', 'children', 'lazy', 'Component', 'getParentRoute'), tie('value'))
        .map(([key, value]) => `({ path: '/y', ${key}: ${value}, ...b })`),
      tie('value').map((value) => `(() => ${value})()`),
      fc.tuple(tie('value'), tie('value')).map(([x, y]) => `(a ? ${x} : ${y})`),
      tie('value').map((value) => `createRoute(${value}).lazy(${value})`),
    ),
  })).value as fc.Arbitrary<string>
  fc.assert(
    fc.property(expression, expression, expression, (a, b, c) => {
      const code = `import { createRoute } from '@tanstack/react-router'\nconst a = ${a};\nconst b = ${b};\nconst c = ${c};\ncreateBrowserRouter(a); useRoutes(b); createHashRouter(c)`
      const { unresolved } = findRoutes({ sources: new Map([['src/main.tsx', code]]), modules: [] })
      expect(unresolved.filter(({ reason }) => /could not be read|does not parse/.test(reason))).toEqual([])
    }),
    { numRuns: 300 },
  )
})
