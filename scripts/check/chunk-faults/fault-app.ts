import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { firstpaint } from '@firstpaint/vite'
import { build } from 'vite'

const ROOT = resolve(import.meta.dirname, '../../..')

const main = `import { createElement as h, StrictMode, Suspense, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, Link, Outlet, useNavigate } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { ChunkBoundary, lazyComponent, lazyRoute, useUnsavedState } from '@firstpaint/react'
import { RouteChunkBoundary, watchRouter } from '@firstpaint/react/react-router'
const options = { delays: [20, 60, 120] }
const Part = lazyComponent(() => import('./part.js'), options)
function Layout() {
  const navigate = useNavigate()
  return h('main', null, h(Link, { to: '/about' }, 'About'), h('button', { onClick: () => navigate('/about') }, 'Go'), h(Outlet))
}
function Home() {
  const [shown, show] = useState(false)
  const [unsaved, setUnsaved] = useState(false)
  useUnsavedState(unsaved)
  return h('section', null,
    h('h1', null, 'home, release ' + __RELEASE__),
    h('button', { onClick: () => show(true) }, 'Show'),
    h('button', { onClick: () => setUnsaved(true) }, 'Draft'),
    shown && h(ChunkBoundary, null, h(Suspense, { fallback: h('p', null, 'Part…') }, h(Part), h(Part))))
}
const router = createBrowserRouter([{ Component: Layout, children: [{ ErrorBoundary: RouteChunkBoundary, children: [
  { path: '/', Component: Home },
  { path: '/about', lazy: lazyRoute(() => import('./about.js'), options) },
  { path: '/remembered', lazy: lazyRoute(async () => { throw new TypeError('error loading dynamically imported module: ' + location.origin + '/late.js') }, options) },
] }] }])
createRoot(document.getElementById('root')).render(h(StrictMode, null, h(RouterProvider, { router: watchRouter(router) })))`

/** The same two routes by TanStack Router. */
const tanstack = `import { createElement as h, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router'
import { Link, lazyRouteComponent, RouteChunkError } from '@firstpaint/react/tanstack-router'
const root = createRootRoute({ component: () => h('main', null, h(Link, { to: '/about', preload: false }, 'About'), h(Outlet)) })
const home = createRoute({ getParentRoute: () => root, path: '/', component: () => h('h1', null, 'home, release ' + __RELEASE__) })
const about = createRoute({
  getParentRoute: () => root, path: '/about', errorComponent: RouteChunkError,
  component: lazyRouteComponent(() => import('./about.js'), 'Component', { delays: [20, 60, 120] }),
})
const router = createRouter({ routeTree: root.addChildren([home, about]) })
createRoot(document.getElementById('root')).render(h(StrictMode, null, h(RouterProvider, { router })))`

const shared = `export const words = () => ${JSON.stringify('shared words '.repeat(60))}.length + ' letters'`

const page = (name: string, exported: string): string => `import { createElement as h } from 'react'
import { words } from './shared.js'
import './${name}.css'
globalThis.evaluated = [...(globalThis.evaluated ?? []), '${name}']
${exported} = () => h('div', null, h('h2', { className: '${name}' }, '${name}, release ' + __RELEASE__), h('p', null, words()), h('a', { href: '#' }, 'First of ${name}'))`

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "faults", "type": "module" }',
  'index.html':
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Faults</title></head><body><div id="root"></div><script type="module" src="/src/main.js"></script></body></html>',
  'src/main.js': main,
  'src/shared.js': shared,
  'src/about.js': page('about', 'export const Component'),
  'src/part.js': page('part', 'const Part').concat('\nexport default Part'),
  // A module no engine of this machine would remember as failed: the route above says that one does.
  'public/late.js': `export const Component = () => 'late, by another address: ' + new URL(import.meta.url).search`,
  'src/about.css': '.about { color: rgb(1, 2, 3) }',
  'src/part.css': '.part { color: rgb(1, 2, 3) }',
}

/** Two releases of a small app, as folders with built files. */
export interface FaultApp {
  readonly releases: readonly [first: string, second: string]
  remove(): Promise<void>
}

/**
 * Builds an app with lazy routes and a lazy part by Vite and Firstpaint, twice, with different code; with TanStack Router
 * it has no lazy part.
 */
export async function buildFaultApp(router: 'react-router' | 'tanstack' = 'react-router'): Promise<FaultApp> {
  const root = await mkdtemp(join(tmpdir(), 'chunk-faults-'))
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  const own = router === 'tanstack' ? { ...files, 'src/main.js': tanstack } : files
  for (const [path, text] of Object.entries(own)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  const release = async (number: number): Promise<string> => {
    const outDir = `release-${number}`
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      define: { __RELEASE__: String(number) },
      plugins: [firstpaint({ chunks: false, report: false, graph: false })],
      build: {
        outDir,
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', test: /shared\.js$/ }] } } },
      },
    })
    return join(root, outDir)
  }
  return { releases: [await release(1), await release(2)], remove: () => rm(root, { recursive: true, force: true }) }
}
