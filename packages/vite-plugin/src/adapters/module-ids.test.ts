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

test('copies of a package in two versions keep their whole path', () => {
  const raw = [
    '/app/node_modules/.pnpm/d3-path@1.0.9/node_modules/d3-path/src/path.js',
    '/app/node_modules/.pnpm/d3-path@3.1.0/node_modules/d3-path/src/path.js',
    '/app/node_modules/.pnpm/d3-path@3.1.0/node_modules/d3-path/src/index.js',
  ]
  expect(raw.map(moduleIds(raw, '/app'))).toEqual([
    'node_modules/.pnpm/d3-path@1.0.9/node_modules/d3-path/src/path.js',
    'node_modules/.pnpm/d3-path@3.1.0/node_modules/d3-path/src/path.js',
    'node_modules/d3-path/src/index.js',
  ])
})
