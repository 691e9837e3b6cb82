import { expect, test } from 'vitest'
import { churnKind, isShippedSource } from './churn-kind.ts'

test.each([
  ['src/app.tsx', true],
  ['src/locales/en.json', true],
  ['index.html', true],
  ['public/logo.svg', true],
  ['src/testimonials.tsx', true],
  ['src/docs-page.tsx', true],
  ['src/app.test.tsx', false],
  ['src/__tests__/app.tsx', false],
  ['src/button.stories.tsx', false],
  ['src/routeTree.gen.ts', false],
  ['src/graphql/__generated__/types.ts', false],
  ['README.md', false],
  ['.github/workflows/ci.yml', false],
  ['src/.eslintrc.json', false],
  ['vite.config.ts', false],
  ['package.json', false],
  ['pnpm-lock.yaml', false],
  ['src/env.d.ts', false],
])('%s is shipped: %s', (path, shipped) => {
  expect(isShippedSource(path)).toBe(shipped)
})

test('kinds', () => {
  const kind = (id: string, name?: string): string =>
    churnKind({ id, package: name === undefined ? null : { name, version: null } })
  expect(kind('src/a.ts')).toBe('app')
  expect(kind('src/api.generated.ts')).toBe('generated')
  expect(kind('virtual:pwa')).toBe('virtual')
  expect(kind('node_modules/x/generated/index.js', 'x')).toBe('package')
})
