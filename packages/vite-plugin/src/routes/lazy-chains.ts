import type { RouteGraphModule } from './source-project.ts'

/**
 * For each module, the lazy modules on the shortest way to it from the static entry, fewest `import()`s first: none for
 * what the entry imports statically, one for a lazy page and all it imports. A module nothing leads to is missing.
 */
export function lazyChains(modules: readonly RouteGraphModule[]): Map<string, readonly string[]> {
  const byId = new Map(modules.map((module) => [module.id, module]))
  const chains = new Map<string, readonly string[]>()
  let starts = modules
    .filter((module) => module.entry)
    .map((module) => ({ id: module.id, chain: [] as readonly string[] }))
  while (starts.length > 0) {
    const reached: { id: string; chain: readonly string[] }[] = []
    const queue = starts.filter(({ id }) => byId.has(id) && !chains.has(id))
    for (const { id, chain } of queue) {
      if (chains.has(id)) continue
      chains.set(id, chain)
      const { imports, dynamicImports } = byId.get(id)!
      for (const next of imports) if (byId.has(next) && !chains.has(next)) queue.push({ id: next, chain })
      for (const next of dynamicImports) reached.push({ id: next, chain: [...chain, next] })
    }
    starts = reached
  }
  return chains
}
