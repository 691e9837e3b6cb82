import type { ModuleGraph, ModuleNode } from './module-graph.ts'

/** A module of a graph in the shorthand of tests: 100 bytes of code of the app's own in one chunk. */
export function moduleNode(id: string, given: Partial<ModuleNode> = {}): ModuleNode {
  return {
    id,
    package: null,
    entry: false,
    imports: [],
    dynamicImports: [],
    sideEffects: null,
    sourceBytes: 100,
    renderedBytes: 100,
    outputBytes: null,
    chunks: ['a.js'],
    ...given,
  }
}

/** A graph with all modules that have code in one chunk. */
export function oneChunkGraph(modules: readonly ModuleNode[]): ModuleGraph {
  const live = modules.filter((module) => module.renderedBytes > 0).map(({ id }) => id)
  const chunk = { file: 'a.js', name: 'a', entry: true, dynamicEntry: false, facade: null, css: [] }
  return { version: 1, modules, chunks: [{ ...chunk, imports: [], dynamicImports: [], modules: live }] }
}
