import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { createMemoryRouter } from 'react-router'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Vitals } from '../vitals-options.ts'
import { followReactRouter } from './follow-react-router.ts'
import { followTanStackRouter } from './follow-tanstack-router.ts'

beforeAll(() => {
  vi.stubGlobal('location', { pathname: '/' })
  // TanStack Router asks where it is.
  vi.stubGlobal('window', { origin: 'http://localhost', addEventListener: () => {}, scrollTo: () => {} })
})
afterAll(() => {
  vi.unstubAllGlobals()
})

function listener(): { routes: string[]; vitals: Vitals } {
  const routes: string[] = []
  return { routes, vitals: { setRoute: (route) => routes.push(route) } }
}

test('React Router: the pattern of each page, once', async () => {
  const page = { loader: () => null, element: null }
  const router = createMemoryRouter([
    {
      path: '/',
      ...page,
      children: [
        { index: true, ...page },
        { path: 'menu', ...page, children: [{ path: ':slug', ...page }] },
        { path: 'files/*', ...page },
      ],
    },
  ])
  const { routes, vitals } = listener()
  const stop = followReactRouter(router, vitals)
  await vi.waitFor(() => expect(router.state.initialized).toBe(true))
  const go = async (path: string): Promise<void> => {
    // It has no address of the browser's here; two pages of one pattern differ by it.
    vi.stubGlobal('location', { pathname: path })
    await router.navigate(path)
  }
  await go('/menu/margherita')
  await router.revalidate()
  await go('/menu/funghi')
  await go('/files/a/b')
  stop()
  await go('/menu')
  expect(routes).toEqual(['/', '/menu/:slug', '/menu/:slug', '/files/*'])
  router.dispose()
})

test('TanStack Router: $name is written :name', async () => {
  const root = createRootRoute()
  const at = (path: string) => createRoute({ getParentRoute: () => root, path })
  const router = createRouter({
    routeTree: root.addChildren([at('/'), at('/menu/$slug'), at('/files/$')]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
    isServer: false,
  })
  await router.load()
  const { routes, vitals } = listener()
  const stop = followTanStackRouter(router, vitals)
  const go = async (to: string): Promise<void> => {
    await router.navigate({ to })
    // On a busy machine a first load may find the navigation not yet begun.
    await vi.waitFor(
      async () => {
        await router.load()
        expect(router.state.matches.at(-1)?.pathname).toBe(to)
      },
      { timeout: 10_000 },
    )
    // Its React part says so when the page is shown.
    router.emit({ type: 'onResolved' } as never)
  }
  await go('/menu/margherita')
  await go('/files/a/b')
  stop()
  expect([...new Set(routes)]).toEqual(['/', '/menu/:slug', '/files/*'])
})
