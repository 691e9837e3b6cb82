import type { ModuleNode } from './module-graph.ts'

/**
 * The order in which modules run when nothing is bundled: depth first from the entries, imports before importers, each
 * once; what only an `import()` reaches comes after, in the order the `import()`s are met. Rolldown sorts the modules of a
 * chunk, and the imports between chunks, by the same order.
 *
 * @param entries Ids of user-defined entries, in the order the bundler has them.
 */
export function executionOrder(
  modules: ReadonlyMap<string, Pick<ModuleNode, 'imports' | 'dynamicImports'>>,
  entries: readonly string[],
): string[] {
  const done = new Set<string>()
  const lazy = new Set<string>()
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
      for (const target of module.dynamicImports) lazy.add(target)
      stack.pop()
    }
  }
  for (const entry of entries) if (!done.has(entry)) visit(entry)
  // A Set's iteration visits what is added during it: lazy parts of lazy parts follow.
  for (const target of lazy) if (!done.has(target)) visit(target)
  for (const id of [...modules.keys()].toSorted()) if (!done.has(id)) visit(id)
  return [...done]
}
