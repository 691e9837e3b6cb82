import { resolve } from 'node:path'
import { createSampleApp, type SampleApp } from './sample-app.ts'

const playground = resolve(import.meta.dirname, '../../../playground/app/node_modules')

const page = (name: string, imports = ''): string => `${imports}
import { createElement } from 'react'
import { useParams } from 'react-router'
export const Component = () => createElement('h1', { className: '${name}' }, '${name} ' + JSON.stringify(useParams()))`

/** An app with React Router: an eager home, lazy pages with styles, a shared chunk and a nested lazy part. */
export function createRoutedApp(files: Readonly<Record<string, string>> = {}): Promise<SampleApp> {
  return createSampleApp(
    {
      'index.html':
        '<!doctype html><html><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Routed</title></head><body><div id="root"></div><script type="module" src="/src/main.js"></script></body></html>',
      'src/main.js': `import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, Link, Outlet } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import './base.css'
const link = (to) => createElement(Link, { to, key: to }, to)
const Layout = () => createElement('main', null, ['/', '/about', '/menu/soup', '/docs/a/b', '/gone'].map(link), createElement(Outlet))
const routes = [
  { Component: Layout, children: [
    { path: '/', Component: () => createElement('h1', null, 'home') },
    { path: '/about', lazy: () => import('./about.js') },
    { path: '/menu/:slug', lazy: () => import('./menu.js') },
    { path: '/docs/*', lazy: () => import('./docs.js') },
    { path: '*', Component: () => createElement('h1', null, 'not found') },
  ] },
]
createRoot(document.getElementById('root')).render(
  createElement(RouterProvider, { router: createBrowserRouter(routes, { basename: import.meta.env.BASE_URL }) }),
)`,
      'src/about.js': page(
        'about',
        `import './about.css'\nimport { shared } from './shared.js'\nshared('about')\nglobalThis.more = () => import('./later.js')`,
      ),
      'src/menu.js': page('menu', `import './menu.css'\nimport { shared } from './shared.js'\nshared('menu')`),
      'src/docs.js': page('docs'),
      'src/later.js': `export const later = '${'later '.repeat(200)}'`,
      'src/shared.js': `export const shared = (name) => { document.documentElement.dataset.shared = name + ${JSON.stringify('shared '.repeat(50))} }`,
      'src/about.css': '.about { color: rgb(1, 2, 3) }',
      'src/menu.css': '.menu { color: rgb(4, 5, 6) }',
      ...files,
    },
    playground,
  )
}
