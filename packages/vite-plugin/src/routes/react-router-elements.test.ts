import { expect, test } from 'vitest'
import { routesOf } from './routes-of.fixture.ts'

const lazyPages = `
  const Home = lazy(() => import('./pages/home'))
  const Menu = lazy(() => import('./pages/menu'))
  const User = lazy(() => import('./pages/user'))
  const Shell = lazy(() => import('./pages/shell'))`
const app = (jsx: string): Record<string, string> => ({
  'src/main.tsx': `import About from './pages/about'${lazyPages}\nexport function App() { return <Suspense fallback={null}>${jsx}</Suspense> }`,
})

const cases: readonly [title: string, files: Record<string, string>, routes: Record<string, readonly string[]>][] = [
  [
    'React Router 6 and later',
    app(`<Routes>
      <Route path="/" element={<Shell />}>
        <Route index element={<Home />} />
        <Route path="menu/:id" element={<Guard><Menu /></Guard>} />
        <Route element={<Layout />}><Route path="about" element={<About />} /></Route>
        <Route path="*" Component={User} />
      </Route>
    </Routes>`),
    {
      '/': ['src/pages/shell.tsx', 'src/pages/home.tsx'],
      '/menu/:id': ['src/pages/shell.tsx', 'src/pages/menu.tsx'],
      '/about': ['src/pages/shell.tsx'],
      '*': ['src/pages/shell.tsx', 'src/pages/user.tsx'],
    },
  ],
  [
    'createRoutesFromElements, with lazy',
    {
      'src/main.tsx': `const router = createBrowserRouter(createRoutesFromElements(<><Route path="a" lazy={() => import('./pages/home')} /><Route path={paths.b} lazy={load} /></>))\nconst paths = { b: '/b' }\nconst load = () => import("./pages/menu")`,
    },
    { '/a': ['src/pages/home.tsx'], '/b': ['src/pages/menu.tsx'] },
  ],
  [
    'React Router 5: component, render, children, several paths, no path',
    app(`<Switch>
      <Route exact path="/" component={Home} />
      <Route path="/menu" render={(props) => <Menu {...props} />} />
      <Route path={['/user', '/me']}><User /></Route>
      <PrivateRoute path="/shell" component={Shell} />
      <Route component={About} />
    </Switch>`),
    {
      '/': ['src/pages/home.tsx'],
      '/menu': ['src/pages/menu.tsx'],
      '/user': ['src/pages/user.tsx'],
      '/me': ['src/pages/user.tsx'],
      '/shell': ['src/pages/shell.tsx'],
      '*': [],
    },
  ],
  [
    'wouter: children, functions as children, nest, no path',
    app(`<Switch>
      <Route path="/menu"><Menu /></Route>
      <Route path="/user/:id">{(params) => <User id={params.id} />}</Route>
      <Route path="/app" nest><Route path="/home" component={Home} /></Route>
      <Route>404</Route>
    </Switch>`),
    {
      '/menu': ['src/pages/menu.tsx'],
      '/user/:id': ['src/pages/user.tsx'],
      '/app': [],
      '/app/home': ['src/pages/home.tsx'],
      '*': [],
    },
  ],
  [
    'routes behind conditions and in lists',
    app(
      `<Routes>{isStaff && <Route path="/home" element={<Home />} />}{[<Route path="/menu" element={<Menu />} />]}</Routes>`,
    ),
    { '/home': ['src/pages/home.tsx'], '/menu': ['src/pages/menu.tsx'] },
  ],
  [
    'routes of a lazy page, below the splat that shows it',
    {
      'src/main.tsx': `const Admin = lazy(() => import('./admin-app'))\nexport const App = () => <Routes><Route path="/admin/*" element={<Admin />} /><Route path="/x" element={<p />} /></Routes>`,
      'src/admin-app.tsx': `const User = lazy(() => import('./pages/user'))\nexport default () => <Routes><Route index element={<p />} /><Route path="users/:id" element={<User />} /></Routes>`,
    },
    {
      '/admin/*': ['src/admin-app.tsx'],
      '/x': [],
      '/admin': ['src/admin-app.tsx'],
      '/admin/users/:id': ['src/admin-app.tsx', 'src/pages/user.tsx'],
    },
  ],
  [
    'an element that only sounds like a route',
    app(`<Map><BusRoute color="red" /><AppRoute.Stop path="/x" /></Map>`),
    {},
  ],
]

test.each(cases)('%s', (_title, files, routes) => {
  const found = routesOf(files)
  const withoutLazyModules = Object.entries(found.routes).filter(([pattern]) => !pattern.startsWith('src/'))
  expect(Object.fromEntries(withoutLazyModules)).toEqual(routes)
  expect(found.unresolved).toEqual([])
})

test.each([
  ['<Route path={match.url + "/x"} component={Home} />', /the path of this route/],
  ['<>{routes.map((route) => <Route key={route.path} {...route} path={route.path} />)}</>', /the path of this route/],
  ['<Route path={/^\\/a/} component={Home} />', /the path of this route/],
])('notes %s', (jsx, reason) => {
  const { unresolved } = routesOf(app(jsx))
  expect(unresolved).toHaveLength(1)
  expect(unresolved[0]).toMatch(/^src\/main\.tsx:6 /)
  expect(unresolved[0]).toMatch(reason)
})
