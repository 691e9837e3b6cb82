import { expect, test } from 'vitest'
import type { ChunkNode } from './module-graph.ts'
import { moduleReach } from './module-reach.ts'

function chunk(file: string, given: Partial<ChunkNode>): ChunkNode {
  return {
    file,
    name: file,
    entry: false,
    dynamicEntry: false,
    facade: null,
    imports: [],
    dynamicImports: [],
    css: [],
    modules: [],
    ...given,
  }
}

const chunks = [
  chunk('entry.js', { entry: true, facade: 'index.html', imports: ['shared.js'], modules: ['main.ts'] }),
  chunk('shared.js', { modules: ['react.js'] }),
  chunk('menu.js', { facade: 'menu.tsx', imports: ['shared.js', 'both.js'], modules: ['menu.tsx'] }),
  chunk('both.js', { imports: ['shared.js'], modules: ['price.ts'] }),
]

test('the reach of an entry is what its chunks load, nothing lazy', () => {
  expect([...moduleReach(chunks, ['index.html'])]).toEqual(['main.ts', 'react.js'])
  expect([...moduleReach(chunks, ['index.html', 'menu.tsx'])]).toEqual(['main.ts', 'menu.tsx', 'react.js', 'price.ts'])
})

test('a module inside a chunk is found without being its facade; an unknown one reaches nothing', () => {
  expect([...moduleReach(chunks, ['price.ts'])]).toEqual(['price.ts', 'react.js'])
  expect(moduleReach(chunks, ['gone.ts']).size).toBe(0)
})
