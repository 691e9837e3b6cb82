import { expect, test } from 'vitest'
import type { ModuleNode } from '../chunks/module-graph.ts'
import { importerChain } from './importer-chain.ts'

const node = (id: string, imports: readonly string[], entry = false): ModuleNode => ({
  id,
  package: null,
  entry,
  imports,
  dynamicImports: [],
  sideEffects: null,
  sourceBytes: 0,
  renderedBytes: 0,
  outputBytes: null,
  chunks: [],
})

test('the shortest way from an entry, circles and unknown modules included', () => {
  const modules = [
    node('main.ts', ['a.ts', 'b.ts'], true),
    node('a.ts', ['main.ts', 'far.ts']),
    node('far.ts', ['lib.js']),
    node('b.ts', ['lib.js']),
  ]
  expect(importerChain('lib.js', modules)).toEqual(['main.ts', 'b.ts', 'lib.js'])
  expect(importerChain('main.ts', modules)).toEqual(['main.ts'])
  expect(importerChain('gone.ts', modules)).toEqual([])
})
