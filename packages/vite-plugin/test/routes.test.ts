import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ModuleGraph } from '@firstpaint/core/chunks'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstpaint } from '../src/firstpaint.ts'
import { findRoutes } from '../src/routes/find-routes.ts'
import { readAppRoutes } from '../src/routes/read-app-routes.ts'
import { readSources } from '../src/routes/read-sources.ts'
import { createSampleApp, type SampleApp } from './sample-app.ts'

let app: SampleApp
beforeEach(async () => void (app = await createSampleApp()))
afterEach(() => app.remove())

const page = `export const page = () => document.title`

test('routes are found with the graph of a real build, and the same without it', async () => {
  await app.write({
    'src/main.js': `import { start } from './start.ts'\nstart()`,
    'src/start.ts': `import { createBrowserRouter } from './router.ts'\nimport { routes } from '@/app/routes'\nexport const start = (): void => createBrowserRouter(routes)`,
    'src/router.ts': `export const createBrowserRouter = (routes: unknown): void => console.log(routes)`,
    'src/app/routes/index.ts': `import { staff } from './staff'
      import * as home from '@/pages/home'
      export const routes = [
        { path: '/', ...home },
        { path: '/users', lazy: () => import('@/pages/users/layout'), children: [
          { index: true, lazy: () => import('~/pages/users') },
          { path: ':id', lazy: () => import('../../pages/users/user.js') },
        ] },
        ...staff,
      ]`,
    'src/app/routes/staff.ts': `export const staff = [{ path: '/staff', lazy: () => import('../../pages/staff') }]`,
    'src/pages/home.ts': page,
    'src/pages/staff.ts': page,
    'src/pages/users/index.ts': page,
    'src/pages/users/layout.ts': page,
    'src/pages/users/user.ts': page,
  })
  await app.build(firstpaint({ report: false }), {
    resolve: { alias: { '@': join(app.root, 'src'), '~': join(app.root, 'src') } },
  })
  const graph = JSON.parse(await readFile(join(app.root, '.firstpaint/graph.json'), 'utf8')) as ModuleGraph
  const sources = await readSources(app.root)
  const found = findRoutes({ sources, modules: graph.modules })
  expect(Object.fromEntries(found.routes.map(({ pattern, entries }) => [pattern, entries]))).toEqual({
    '/': [],
    '/users': ['src/pages/users/layout.ts', 'src/pages/users/index.ts'],
    '/users/:id': ['src/pages/users/layout.ts', 'src/pages/users/user.ts'],
    '/staff': ['src/pages/staff.ts'],
  })
  expect(found.unresolved).toEqual([])
  expect(await readAppRoutes(app.root)).toEqual(found)
})
