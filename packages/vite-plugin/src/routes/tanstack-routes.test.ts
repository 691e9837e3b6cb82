import { expect, test } from 'vitest'
import { findRoutes } from './find-routes.ts'
import { routesOf } from './routes-of.fixture.ts'
import { fromTanstackPath } from './tanstack-path.ts'

const imports = `import { createRoute, createRootRoute, createRootRouteWithContext, createFileRoute, createLazyFileRoute, lazyRouteComponent } from '@tanstack/react-router'\n`

test.each([
  ['/posts/$postId', '/posts/:postId'],
  ['/files/$', '/files/*'],
  ['/{-$lang}/about', '/:lang?/about'],
  ['/post-{$id}.json', '/post-:id.json'],
  ['/_app/(auth)/sign-in', '/sign-in'],
  ['/posts_/$id/edit', '/posts/:id/edit'],
  ['/api[.]json', '/api[.]json'],
  ['/[$]x', '/[$]x'],
])('path %s is %s', (path, pattern) => {
  expect(fromTanstackPath(path)).toBe(pattern)
})

test('routes in code', () => {
  const found = routesOf({
    'src/main.tsx': `${imports}
      import { users } from './users'
      const root = createRootRouteWithContext<{ x: 1 }>()({ component: lazyRouteComponent(() => import('./pages/shell')) })
      const home = createRoute({ getParentRoute: () => root, path: '/', component: lazyRouteComponent(() => import('./pages/home')) })
      const about = createRoute({ getParentRoute: () => root, path: 'about' }).lazy(() => import('./pages/about').then((d) => d.Route))
      const app = createRoute({ getParentRoute: () => root, id: 'app', component: App })
      export const menu = createRoute({ getParentRoute: () => app, path: '/menu' })
      const dish = createRoute({ getParentRoute: () => menu, path: '/$slug', component: lazy(() => import('./pages/dish')) })
      const rest = createRoute({ getParentRoute: () => root, path: '$' })
      const routeTree = root.addChildren([home, about, app.addChildren([menu.addChildren([dish])]), users, rest])
      queryClient.update({ path: '/not-a-route' })
      const other = queryClient.update({ path: '/not-a-route' })`,
    'src/users.tsx': `${imports}import { menu } from './main'\nexport const users = createRoute({ getParentRoute: () => menu, path: 'users/{-$id}', component: lazyRouteComponent(() => import('./pages/users'), 'Users') })`,
  })
  const shell = 'src/pages/shell.tsx'
  expect(found.routes).toEqual({
    '/': [shell, 'src/pages/home.tsx'],
    '/about': [shell, 'src/pages/about.tsx'],
    '/menu': [shell],
    '/menu/:slug': [shell, 'src/pages/dish.tsx'],
    '/menu/users/:id?': [shell, 'src/pages/users.tsx'],
    '*': [shell],
  })
  expect(found.unresolved).toEqual([])
})

const files: Record<string, string> = {
  'src/routes/__root.tsx': `${imports}export const Route = createRootRoute({ component: Root })`,
  'src/routes/index.tsx': `${imports}export const Route = createFileRoute('/')({ component: lazyRouteComponent(() => import('../pages/home')) })`,
  'src/routes/about.tsx': `${imports}export const Route = createFileRoute('/about')({ loader })`,
  'src/routes/about.lazy.tsx': `${imports}export const Route = createLazyFileRoute('/about')({ component: About })`,
  'src/routes/_app.tsx': `${imports}export const Route = createFileRoute('/_app')({ component: lazyRouteComponent(() => import('../pages/shell')) })`,
  'src/routes/_app/posts.tsx': `${imports}export const Route = createFileRoute('/_app/posts')({ component: Posts })`,
  'src/routes/_app/posts.index.tsx': `${imports}export const Route = createFileRoute('/_app/posts/')({ component: lazyRouteComponent(() => import('../../pages/menu')) })`,
  'src/routes/_app/posts.$postId.tsx': `${imports}export const Route = createFileRoute('/_app/posts/$postId')({})`,
  'src/routes/_app/posts_.$postId.edit.tsx': `${imports}export const Route = createFileRoute('/_app/posts_/$postId/edit')({})`,
  'src/routes/(auth)/login.tsx': `${imports}export const Route = createFileRoute('/(auth)/login')({})`,
}

const generated = `${imports}
import { Route as rootRouteImport } from './routes/__root'
import { Route as AppRouteImport } from './routes/_app'
import { Route as AboutRouteImport } from './routes/about'
import { Route as IndexRouteImport } from './routes/index'
import { Route as LoginRouteImport } from './routes/(auth)/login'
import { Route as PostsRouteImport } from './routes/_app/posts'
import { Route as PostsIndexRouteImport } from './routes/_app/posts.index'
import { Route as PostRouteImport } from './routes/_app/posts.$postId'
import { Route as EditRouteImport } from './routes/_app/posts_.$postId.edit'
const AppRoute = AppRouteImport.update({ id: '/_app', getParentRoute: () => rootRouteImport } as any)
const AboutRoute = AboutRouteImport.update({ id: '/about', path: '/about', getParentRoute: () => rootRouteImport } as any).lazy(() => import('./routes/about.lazy').then((d) => d.Route))
const IndexRoute = IndexRouteImport.update({ id: '/', path: '/', getParentRoute: () => rootRouteImport } as any)
const LoginRoute = LoginRouteImport.update({ id: '/(auth)/login', path: '/login', getParentRoute: () => rootRouteImport } as any)
const PostsRoute = PostsRouteImport.update({ id: '/posts', path: '/posts', getParentRoute: () => AppRoute } as any)
const PostsIndexRoute = PostsIndexRouteImport.update({ id: '/', path: '/', getParentRoute: () => PostsRoute } as any)
const PostRoute = PostRouteImport.update({ id: '/$postId', path: '/$postId', getParentRoute: () => PostsRoute } as any)
const EditRoute = EditRouteImport.update({ id: '/posts_/$postId/edit', path: '/posts/$postId/edit', getParentRoute: () => AppRoute } as any)
const PostsRouteWithChildren = PostsRoute._addFileChildren({ PostsIndexRoute, PostRoute })
const AppRouteWithChildren = AppRoute._addFileChildren({ PostsRoute: PostsRouteWithChildren, EditRoute })
export const routeTree = rootRouteImport._addFileChildren({ AppRoute: AppRouteWithChildren, AboutRoute })._addFileTypes<FileRouteTypes>()`

const shell = 'src/pages/shell.tsx'
const expected = {
  '/': ['src/pages/home.tsx'],
  '/about': ['src/routes/about.lazy.tsx'],
  '/login': [],
  '/posts': [shell, 'src/pages/menu.tsx'],
  '/posts/:postId': [shell],
  '/posts/:postId/edit': [shell],
}

test('routes in files, with the generated tree', () => {
  const found = routesOf({
    'src/main.tsx': `import { routeTree } from './routeTree.gen'`,
    'src/routeTree.gen.ts': generated,
    ...files,
  })
  expect(found.routes).toEqual(expected)
  expect(found.places['/posts/:postId']).toBe('src/routes/_app/posts.$postId.tsx:2')
  expect(found.unresolved).toEqual([])
})

test('routes in files, by their ids alone', () => {
  const found = routesOf({ 'src/main.tsx': '', ...files })
  expect(found.routes).toEqual(expected)
  expect(found.unresolved).toEqual([])
})

test.each([
  ['with ids of their own', 'src/about.tsx?tsr-split=component'],
  ['with the id of the file', 'src/about.tsx'],
])('parts split off a route file, %s', (_title, part) => {
  const none = { package: null, entry: false, imports: [], dynamicImports: [] }
  const found = findRoutes({
    sources: new Map([
      ['src/about.tsx', `${imports}export const Route = createFileRoute('/about')({ component: About })`],
    ]),
    modules: [
      { ...none, id: 'src/main.tsx', entry: true, imports: ['src/about.tsx'] },
      { ...none, id: 'src/about.tsx', dynamicImports: [part, 'src/about.tsx?tsr-split=errorComponent'] },
      { ...none, id: 'src/about.tsx?tsr-split=component' },
    ],
  })
  expect(found.routes).toEqual([{ pattern: '/about', entries: [part], file: 'src/about.tsx', line: 2 }])
})

test('notes a path from outside', () => {
  const { unresolved } = routesOf({
    'src/main.tsx': `${imports}const root = createRootRoute()\nconst a = createRoute({ getParentRoute: () => root, path: env.path })`,
  })
  expect(unresolved).toEqual(['src/main.tsx:3 the path of this route is only known at run time'])
})
