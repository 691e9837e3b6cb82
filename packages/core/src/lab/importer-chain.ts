import type { ModuleNode } from '../chunks/module-graph.ts'

/**
 * How a module comes to be in the app: the shortest way to it from an entry, by static and dynamic imports, itself last.
 * Empty where the graph does not know it.
 */
export function importerChain(module: string, modules: readonly ModuleNode[]): string[] {
  const cameFrom = new Map<string, string | null>(modules.filter(({ entry }) => entry).map(({ id }) => [id, null]))
  const byId = new Map(modules.map((one) => [one.id, one]))
  const queue = [...cameFrom.keys()]
  for (let next = queue.shift(); next !== undefined && !cameFrom.has(module); next = queue.shift()) {
    const { imports = [], dynamicImports = [] } = byId.get(next) ?? {}
    for (const to of [...imports, ...dynamicImports]) {
      if (cameFrom.has(to)) continue
      cameFrom.set(to, next)
      queue.push(to)
    }
  }
  if (!cameFrom.has(module)) return []
  const chain: string[] = []
  for (let at: string | null = module; at !== null; at = cameFrom.get(at) ?? null) chain.unshift(at)
  return chain
}
