import { expect, test } from 'vitest'
import { parseRoutes } from './parse-routes.ts'

test('a path is its own route, a pattern names its path', () => {
  expect(parseRoutes('/, /menu/:slug=/menu/margherita')).toEqual([
    { route: '/', path: '/' },
    { route: '/menu/:slug', path: '/menu/margherita' },
  ])
})

test.each(['menu', '/menu/:slug', '/a=b', ''])('%j is refused', (text) => {
  expect(() => parseRoutes(text)).toThrow(/--routes/)
})
