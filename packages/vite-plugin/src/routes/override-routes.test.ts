import { isFirstpaintError } from '@firstpaint/core/errors'
import { expect, test } from 'vitest'
import { overrideRoutes } from './override-routes.ts'

const found = [
  { pattern: '/', entries: [], file: 'src/routes.tsx', line: 3 },
  { pattern: '/menu', entries: ['src/pages/menu.tsx'], file: 'src/routes.tsx', line: 4 },
]
const moduleIds = ['src/main.tsx', 'src/pages/menu.tsx', 'src/pages/dish.tsx']

test('a stated route replaces the found one, or is added', () => {
  const overrides = {
    '/menu': [],
    '/dish': './src/pages/dish.tsx',
    '/both': ['src/pages/menu.tsx', '/src/pages/dish.tsx'],
  }
  expect(overrideRoutes({ found, overrides, moduleIds })).toEqual([
    found[0],
    { ...found[1], entries: [] },
    { pattern: '/dish', entries: ['src/pages/dish.tsx'], file: 'vite.config', line: 0 },
    { pattern: '/both', entries: ['src/pages/menu.tsx', 'src/pages/dish.tsx'], file: 'vite.config', line: 0 },
  ])
})

test('where no router was found, a stated route takes the place of the lazy module it names', () => {
  const lazy = ['src/pages/menu.tsx', 'src/pages/dish.tsx'].map((id) => ({
    pattern: id,
    entries: [id],
    file: 'src/main.tsx',
    line: 1,
  }))
  const routes = overrideRoutes({ found: lazy, overrides: { '/dish': 'src/pages/dish.tsx' }, moduleIds })
  expect(routes.map(({ pattern }) => pattern)).toEqual(['src/pages/menu.tsx', '/dish'])
})

test('a module that does not exist is an error with the nearest one', () => {
  const attempt = (): unknown => overrideRoutes({ found, overrides: { '/dish': 'src/pages/dihs.tsx' }, moduleIds })
  let thrown: unknown
  try {
    attempt()
  } catch (error) {
    thrown = error
  }
  expect(isFirstpaintError(thrown)).toBe(true)
  expect(thrown).toMatchObject({
    code: 'FP_ROUTE_MODULE_UNKNOWN',
    place: `firstpaint() option 'chunks.routes["/dish"]'`,
    value: `'src/pages/dihs.tsx'`,
    hint: expect.stringContaining(`Did you mean 'src/pages/dish.tsx'?`) as string,
  })
})
