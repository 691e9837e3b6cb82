import type { ModuleGraph, ModuleNode } from '@firstpaint/core/chunks'
import { expect, test } from 'vitest'
import { routeInputs } from './route-inputs.ts'

const node = (id: string, given: Partial<ModuleNode> = {}): ModuleNode => ({
  id,
  package: null,
  entry: id.endsWith('.html'),
  imports: [],
  dynamicImports: [],
  sideEffects: null,
  sourceBytes: 1,
  renderedBytes: 1,
  outputBytes: null,
  chunks: [],
  ...given,
})

const graph = (modules: readonly ModuleNode[]): ModuleGraph => ({
  version: 1,
  modules,
  chunks: modules.map(({ id }) => ({
    file: id,
    name: id,
    entry: false,
    dynamicEntry: false,
    facade: null,
    imports: [],
    dynamicImports: [],
    css: [],
    modules: [id],
  })),
})

const site = graph([
  node('admin.html', { imports: ['admin.js'] }),
  node('admin.js', { dynamicImports: ['users.js'] }),
  node('index.html', { imports: ['main.js'] }),
  node('main.js', { dynamicImports: ['menu.js'] }),
  node('plain.html'),
  node('menu.js', { dynamicImports: ['dish.js'] }),
  node('dish.js'),
  node('users.js'),
])
const route = (pattern: string, entries: readonly string[], file = 'main.js') => ({ pattern, entries, file, line: 1 })

test('a route belongs to the page that leads to it, and a page without routes is one', () => {
  expect(
    routeInputs(site, [
      route('/', []),
      route('/dish', ['menu.js', 'dish.js']),
      route('/users', ['users.js'], 'admin.js'),
      route('/admin', [], 'admin.js'),
    ]),
  ).toEqual([
    { route: '/', entries: ['index.html'] },
    { route: '/dish', entries: ['index.html', 'menu.js', 'dish.js'] },
    { route: '/users', entries: ['admin.html', 'users.js'] },
    { route: '/admin', entries: ['admin.html'] },
    { route: 'plain.html', entries: ['plain.html'] },
  ])
})

test('a lazy module that tree shaking removed starts nothing; without routes each page is one', () => {
  expect(routeInputs(site, [route('/gone', ['gone.js'])])[0]).toEqual({ route: '/gone', entries: ['index.html'] })
  expect(routeInputs(site, []).map(({ route: name }) => name)).toEqual(['admin.html', 'index.html', 'plain.html'])
})
