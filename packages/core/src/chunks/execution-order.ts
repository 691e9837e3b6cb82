import type { ModuleNode } from './module-graph.ts'

/**
 * The order in which modules run when nothing is bundled: depth first from the entries, imports before importers, each
 * once; what only an `import()` reaches comes after. Rolldown sorts the modules of a chunk, and the imports between chunks,
 * by the same order. In which order visitors meet the `import()`s nobody knows: it takes their targets by id, whoever
 * imports them (checked with 1.2.19), and so does this.
 *
 * @param entries Ids of user-defined entries, in the order the bundler has them.
 */
export function executionOrder(
  modules: ReadonlyMap<string, Pick<ModuleNode, 'imports' | 'dynamicImports'>>,
  entries: readonly string[],
): string[] {
  const done = new Set<string>()
  const visit = (start: string): void => {
    // An explicit stack: real module graphs are deeper than the call stack likes.
    const stack: { id: string; next: number }[] = []
    const open = new Set<string>()
    const enter = (id: string): void => {
      if (open.has(id) || !modules.has(id)) return
      open.add(id)
      stack.push({ id, next: 0 })
    }
    enter(start)
    while (stack.length > 0) {
      const frame = stack.at(-1)!
      const module = modules.get(frame.id)!
      const next = module.imports[frame.next++]
      if (next !== undefined) {
        if (!done.has(next)) enter(next)
        continue
      }
      done.add(frame.id)
      stack.pop()
    }
  }
  for (const entry of entries) if (!done.has(entry)) visit(entry)
  const lazy = new Set([...modules.values()].flatMap(({ dynamicImports }) => dynamicImports))
  for (const target of [...lazy].toSorted()) if (!done.has(target)) visit(target)
  for (const id of [...modules.keys()].toSorted()) if (!done.has(id)) visit(id)
  return [...done]
}
