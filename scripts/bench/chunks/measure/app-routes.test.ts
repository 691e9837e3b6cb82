import { expect, test } from 'vitest'
import { startsOfRoutes } from './app-routes.ts'
import { appModule, build, chunk } from './build.fixture.ts'

const exact = {
  build: build([chunk('index.js', { facade: 'index.html' }), chunk('a.js', { modules: { 'a.ts': 1 } })]),
  modules: [appModule('admin.html', { entry: true }), appModule('index.html', { entry: true }), appModule('a.ts')],
}
const route = (pattern: string, ...entries: readonly string[]) => ({ pattern, entries, file: 'routes.ts', line: 1 })

test('a visit starts at the page, then at what of the route has code', () => {
  const routes = [route('/a', 'a.ts', 'gone.ts'), route('/'), route('/a', 'a.ts')]
  expect(startsOfRoutes(exact, routes)).toEqual([
    { route: '/a', starts: ['index.html', 'a.ts'] },
    { route: '/', starts: ['index.html'] },
  ])
})

test('an app without routes has one for each page', () => {
  expect(startsOfRoutes(exact, [])).toEqual([
    { route: 'admin.html', starts: ['admin.html'] },
    { route: 'index.html', starts: ['index.html'] },
  ])
})
