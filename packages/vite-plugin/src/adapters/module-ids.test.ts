import { expect, test } from 'vitest'
import { moduleIds } from './module-ids.ts'

test('ids are relative and lose their query, but for twins', () => {
  const raw = [
    '/app/src/a.tsx',
    '/app/src/b.tsx',
    '/app/src/b.tsx?split=component',
    '/app/src/c.css?inline',
    '\0virtual:x',
  ]
  expect(raw.map(moduleIds(raw, '/app'))).toEqual([
    'src/a.tsx',
    'src/b.tsx',
    'src/b.tsx?split=component',
    'src/c.css',
    'virtual:x',
  ])
})
