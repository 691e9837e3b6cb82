import { expect, test } from 'vitest'
import { routesOf } from './routes-of.fixture.ts'

const helpers = `import { type RouteConfig, index, layout, prefix, route } from '@react-router/dev/routes'\n`
const modules = Object.fromEntries(
  ['root', 'home', 'about', 'auth/layout', 'auth/login', 'team', 'member', 'all'].map((name) => [
    `app/${name}.tsx`,
    'export default () => null',
  ]),
)
const config = (routes: string): Record<string, string> => ({
  'app/entry.client.tsx': 'import "react"',
  ...modules,
  'app/routes.ts': `${helpers}export default ${routes} satisfies RouteConfig`,
})
const r = 'app/root.tsx'

test.each([
  [
    'index and route',
    `[index('./home.tsx'), route('about/:id', 'about.tsx')]`,
    { '/': [r, 'app/home.tsx'], '/about/:id': [r, 'app/about.tsx'] },
  ],
  [
    'layout, with and without options',
    `[layout('./auth/layout.tsx', [route('login', './auth/login.tsx')]), layout('./team.tsx', { id: 'x' }, [index('home.tsx')])]`,
    { '/login': [r, 'app/auth/layout.tsx', 'app/auth/login.tsx'], '/': [r, 'app/team.tsx', 'app/home.tsx'] },
  ],
  [
    'nested routes',
    `[route('team', './team.tsx', [index('./all.tsx'), route(':id', './member.tsx')])]`,
    { '/team': [r, 'app/team.tsx', 'app/all.tsx'], '/team/:id': [r, 'app/team.tsx', 'app/member.tsx'] },
  ],
  [
    'prefixes, around layouts and in each other',
    `[...prefix('a', [index('./home.tsx'), layout('./team.tsx', [route('x', './all.tsx')]), ...prefix('b', [route('c', './member.tsx')])])]`,
    { '/a': [r, 'app/home.tsx'], '/a/x': [r, 'app/team.tsx', 'app/all.tsx'], '/a/b/c': [r, 'app/member.tsx'] },
  ],
  ['a splat', `[route('*', './all.tsx')]`, { '*': [r, 'app/all.tsx'] }],
] as const)('%s', (_title, routes, expected) => {
  const found = routesOf(config(routes))
  expect(found.routes).toEqual(expected)
  expect(found.unresolved).toEqual([])
})

test.each([
  ['flatRoutes()', /these routes are only known when React Router reads its config/],
  [`[...(await flatRoutes()), index('./home.tsx')]`, /this route is only known/],
  [`[route(name, './home.tsx')]`, /this route is only known/],
  [`[index('./gone.tsx')]`, /there is no module \.\/gone\.tsx/],
])('notes %s', (routes, reason) => {
  const { unresolved } = routesOf(config(routes))
  expect(unresolved).toHaveLength(1)
  expect(unresolved[0]).toMatch(reason)
  expect(unresolved[0]).toMatch(/^app\/routes\.ts:2 /)
})
