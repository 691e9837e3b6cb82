import { expect, test } from 'vitest'
import { routesOf } from './routes-of.fixture.ts'

const router = `import { createBrowserRouter, useRoutes } from 'react-router'\n`
const lazy = `import { lazy, Suspense } from 'react'\n`
const table = (routes: string, before = ''): Record<string, string> => ({
  'src/main.tsx': `${router}${lazy}${before}\ncreateBrowserRouter(${routes})`,
})

const cases: readonly [title: string, files: Record<string, string>, routes: Record<string, readonly string[]>][] = [
  [
    'lazy as a function',
    table(`[{ path: '/', lazy: () => import('./pages/home') }, { path: '/about', Component: () => null }]`),
    { '/': ['src/pages/home.tsx'], '/about': [] },
  ],
  [
    'lazy per property',
    table(
      `[{ path: '/', lazy: { Component: () => import('./pages/home'), loader: async () => (await import('./pages/menu')).l } }]`,
    ),
    { '/': ['src/pages/home.tsx', 'src/pages/menu.tsx'] },
  ],
  [
    'lazy that unpacks the module, and one that has a name',
    table(
      `[{ path: 'a', lazy: async () => { const m = await import('./pages/home'); return { Component: m.default } } }, { path: 'b', lazy: loadMenu }]`,
      `const loadMenu = () => import('./pages/menu.tsx')`,
    ),
    { '/a': ['src/pages/home.tsx'], '/b': ['src/pages/menu.tsx'] },
  ],
  [
    'a wrapped loader',
    table(
      `[{ path: 'a', lazy: page(() => import('./pages/home')) }, { path: 'b', lazy: () => page(load)() }]`,
      `const load = () => import('./pages/menu')\nconst page = (load) => async () => ({ Component: (await load()).default })`,
    ),
    { '/a': ['src/pages/home.tsx'], '/b': ['src/pages/menu.tsx'] },
  ],
  [
    'the loaders and components of the React kit',
    table(
      `[
        { path: 'a', lazy: lazyRoute(() => import('./pages/home')) },
        { path: 'b', lazy: lazyRoute(() => import('./pages/menu'), { delays: [1, 2] }) },
        { path: 'c', lazy: loadDish },
        { path: 'd', Component: Chart },
        { path: 'e', element: <ChunkBoundary><Suspense><Named /></Suspense></ChunkBoundary> },
      ]`,
      `import { ChunkBoundary, lazyComponent, lazyRoute } from 'firstpaint/react'
       const loadDish = lazyRoute(() => import('./pages/dish'))
       const Chart = lazyComponent(() => import('./pages/admin'))
       const Named = lazyComponent(() => import('./pages/about'), { select: (module) => module.About })`,
    ),
    {
      '/a': ['src/pages/home.tsx'],
      '/b': ['src/pages/menu.tsx'],
      '/c': ['src/pages/dish.tsx'],
      '/d': ['src/pages/admin.tsx'],
      '/e': ['src/pages/about.tsx'],
    },
  ],
  [
    'nesting: relative paths, index routes, layouts with and without a path, absolute children, splats',
    table(`[{
      path: '/users', lazy: () => import('./pages/shell'),
      children: [
        { index: true, lazy: () => import('./pages/users') },
        { path: ':id', lazy: () => import('./pages/user') },
        { lazy: () => import('./pages/admin'), children: [{ path: '/users/admin/', Component: Admin }, { path: ':id/*', Component: Rest }] },
      ],
    }, { path: 'empty', children: [{ path: 'x' }] }, { children: [] }, { path: '*' }]`),
    {
      '/users': ['src/pages/shell.tsx', 'src/pages/users.tsx'],
      '/users/:id': ['src/pages/shell.tsx', 'src/pages/user.tsx'],
      '/users/admin': ['src/pages/shell.tsx', 'src/pages/admin.tsx'],
      '/users/:id/*': ['src/pages/shell.tsx', 'src/pages/admin.tsx'],
      '/empty': [],
      '/empty/x': [],
      '*': [],
    },
  ],
  [
    'optional segments stay, an empty path is its parent',
    table(`[{ path: '/:lang?', children: [{ path: '', lazy: () => import('./pages/home') }, { path: 'about' }] }]`),
    { '/:lang?': ['src/pages/home.tsx'], '/:lang?/about': [] },
  ],
  [
    'React.lazy in elements: plain, in Suspense, in fragments, in attributes, wrapped, in a component of this file',
    table(
      `[
        { path: 'a', element: <Home /> },
        { path: 'b', element: <Suspense fallback={<p>…</p>}><Menu dish="x" /></Suspense> },
        { path: 'c', element: <><Guard page={<Dish />} /></> },
        { path: 'd', Component: guarded(About) },
        { path: 'e', element: <Wrapped /> },
        { path: 'f', element: test ? <Home /> : <Menu /> },
      ]`,
      `const Home = lazy(() => import('./pages/home'))
       const Menu = React.lazy(() => import('./pages/menu').then((m) => ({ default: m.Menu })))
       const Dish = memo(lazy(() => import('./pages/dish')))
       const About = loadable({ loader: () => import('./pages/about') })
       const Chart = lazy(() => import('./pages/admin'))
       function Wrapped() { return <div><Home />{open && <Chart />}</div> }`,
    ),
    {
      '/a': ['src/pages/home.tsx'],
      '/b': ['src/pages/menu.tsx'],
      '/c': ['src/pages/dish.tsx'],
      '/d': ['src/pages/about.tsx'],
      '/e': ['src/pages/home.tsx'],
      '/f': ['src/pages/home.tsx', 'src/pages/menu.tsx'],
    },
  ],
  [
    'lazy components and tables of other files, through re-exports, defaults and namespaces',
    {
      'src/main.tsx': `${router}import routes, { more } from './routes'\nimport { paths } from './paths'\ncreateBrowserRouter([...routes, ...more, { path: paths.user.one }])`,
      'src/routes/index.tsx': `import * as lazyPages from '../lazy-pages'\nexport { more } from './more'\nconst routes = [{ path: '/', Component: lazyPages.Home }, { path: '/menu', element: <lazyPages.Menu /> }] as const\nexport { routes as default }`,
      'src/routes/more.ts': `import { base } from '../paths'\nimport * as page from '../pages/about'\nexport const more: RouteObject[] = [{ path: \`\${base}/about\`, ...page }, { path: base + '/x' }]`,
      'src/paths.ts': `export const base = '/base'\nexport const paths = { user: { one: '/users/:id' } } as const`,
      'src/lazy-pages.ts': `export * from './lazy-home'\nexport const Menu = lazy(() => import('./pages/menu'))`,
      'src/lazy-home.ts': `export const Home = lazy(() => import('@/pages/home'))`,
    },
    {
      '/': ['src/pages/home.tsx'],
      '/menu': ['src/pages/menu.tsx'],
      '/base/about': [],
      '/base/x': [],
      '/users/:id': [],
    },
  ],
  [
    'conditions, switched-off routes, spreads of conditions, concat and filter',
    table(
      `[dev && { path: 'dev' }, ...(flag ? [{ path: 'on' }] : []), flag ? { path: 'yes' } : { path: 'no' }, null].filter(Boolean).concat({ path: 'last' })`,
    ),
    { '/dev': [], '/on': [], '/yes': [], '/no': [], '/last': [] },
  ],
  [
    'a table returned by a function, and one made inside a component',
    {
      'src/main.tsx': `${router}const make = () => { const a = 1; return [{ path: '/a' }] }\nfunction App() { const routes = [{ path: '/b' }]; return useRoutes(routes) }\ncreateHashRouter(make(), { basename: '/x' })`,
    },
    { '/b': [], '/a': [] },
  ],
  [
    'the wrappers of error trackers',
    {
      'src/main.tsx': `${router}const make = wrapCreateBrowserRouterV7(createBrowserRouter)\nconst sentryCreateBrowserRouter = make\nsentryCreateBrowserRouter([{ path: '/a' }])\nwrap(createBrowserRouter)([{ path: '/b' }])`,
    },
    { '/a': [], '/b': [] },
  ],
  [
    'a declared table, when the call that takes it cannot be followed',
    {
      'src/main.tsx': `export const routes: RouteObject[] = [{ path: '/a' }]\nexport const more = [{ path: '/b' }] satisfies RouteObject[]`,
    },
    { '/a': [], '/b': [] },
  ],
  [
    'import.meta.glob with a known key',
    table(`[{ path: '/', lazy: pages['./pages/home.tsx'] }]`, `const pages = import.meta.glob('./pages/*.tsx')`),
    { '/': ['src/pages/home.tsx'] },
  ],
  [
    'the first of two equal patterns wins',
    table(`[{ path: '/a', lazy: () => import('./pages/home') }, { path: '/a', lazy: () => import('./pages/menu') }]`),
    { '/a': ['src/pages/home.tsx'] },
  ],
]

test.each(cases)('%s', (_title, files, routes) => {
  const found = routesOf(files)
  expect(found.routes).toEqual(routes)
  expect(found.unresolved).toEqual([])
})

test('a table that is lazy itself puts its module before the pages', () => {
  const { routes } = routesOf({
    'src/main.tsx': `const App = lazy(() => import('./app'))`,
    'src/app.tsx': `${router}import './pages/about'\nuseRoutes([{ path: '/a', lazy: () => import('./pages/home') }, { path: '/b', lazy: () => import('./pages/about') }])`,
  })
  expect(routes).toEqual({
    '/a': ['src/app.tsx', 'src/pages/home.tsx'],
    '/b': ['src/app.tsx'],
  })
})

test('says where a route is written', () => {
  const { places } = routesOf(table(`[\n  { path: '/a' },\n  { path: '/é😀', children: [\n { path: 'c' }] }]`))
  expect(places).toEqual({ '/a': 'src/main.tsx:5', '/é😀': 'src/main.tsx:6', '/é😀/c': 'src/main.tsx:7' })
})

const riddles: readonly [title: string, files: Record<string, string>, routes: string[], notes: RegExp[]][] = [
  [
    'a table from outside',
    table(`window.routes`),
    [],
    [/^src\/main\.tsx:4 the table given to the router is only known/],
  ],
  [
    'a path from outside',
    table(`[{ path: env.PATH, children: [{ path: 'x' }] }, { path: 'b' }]`),
    ['/b'],
    [/the path of this route/],
  ],
  [
    'routes from a map',
    table(`[...list.map((x) => ({ path: x.path })), { path: 'b' }]`),
    ['/b'],
    [/these routes are only known/],
  ],
  ['a route from a call', table(`[make('x', Page), { path: 'b' }]`), ['/b'], [/this route is only known/]],
  ['children from outside', table(`[{ path: 'a', children: rest }]`), ['/a'], [/these child routes/]],
  [
    'a computed import',
    table('[{ path: "a", lazy: () => import(`./pages/${name}.tsx`) }]'),
    ['/a'],
    [/the name in this import\(\)/],
  ],
  [
    'an import that leads nowhere',
    table(`[{ path: 'a', lazy: () => import('./gone') }]`),
    ['/a'],
    [/import\('\.\/gone'\) leads to no module/],
  ],
  [
    'a glob with an unknown key',
    table('[{ path: "a", lazy: pages[name] }]', `const pages = import.meta.glob('./*.tsx')`),
    ['/a'],
    [/the key into import\.meta\.glob/],
  ],
  [
    'a route that contains itself',
    table('routes', `const routes = [{ path: 'a', children: routes }]`),
    ['/a'],
    [/contains itself/],
  ],
  ['a list that contains itself', table('routes', `const routes = [...routes]`), [], [/only known at run time/]],
  [
    'a file that does not parse',
    { 'src/main.tsx': `createBrowserRouter([{ path: '/a' ` },
    [],
    [/^src\/main\.tsx:1 this file does not parse/],
  ],
]

test.each(riddles)('understands what it can and notes the rest: %s', (_title, files, routes, notes) => {
  const found = routesOf(files)
  expect(Object.keys(found.routes).filter((pattern) => !pattern.startsWith('src/'))).toEqual(routes)
  expect(found.unresolved).toHaveLength(notes.length)
  found.unresolved.forEach((text, index) => expect(text).toMatch(notes[index]!))
})
