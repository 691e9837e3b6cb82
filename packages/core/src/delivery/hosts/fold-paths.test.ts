import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldPaths } from './fold-paths.ts'

const paths = fc.uniqueArray(
  fc.record({
    path: fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 4 })
      .map((parts) => `${parts.join('/')}.x`),
    value: fc.constantFrom('', 'one', 'two'),
  }),
  { selector: ({ path }) => path, maxLength: 30 },
)

test('every file keeps its value, and no two rules hold for one path', () => {
  fc.assert(
    fc.property(paths, fc.constantFrom('', 'one'), (files, fallback) => {
      const rules = foldPaths(files, fallback)
      for (const { path, value } of files) {
        const fitting = rules.filter((rule) =>
          rule.kind === 'file' ? rule.path === `/${path}` : `/${path}`.startsWith(rule.path),
        )
        expect(fitting.length).toBeLessThanOrEqual(1)
        expect(fitting[0]?.value ?? fallback).toBe(value)
      }
      expect(rules.length).toBeLessThanOrEqual(files.length)
    }),
  )
})

test('a folder of files that agree is one rule; one file alone stands for no folder', () => {
  const files = ['assets/a.js', 'assets/in/b.js', 'alone/c.js'].map((path) => ({ path, value: 'v' }))
  expect(foldPaths(files, '')).toEqual([
    { kind: 'file', path: '/alone/c.js', value: 'v' },
    { kind: 'folder', path: '/assets/', value: 'v' },
  ])
})
