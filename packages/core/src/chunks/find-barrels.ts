import type { ModuleGraph } from './module-graph.ts'

/** A file that mostly passes on what others export. */
export interface Barrel {
  readonly module: string
  /** Modules with code in the output that importing it leads to. */
  readonly leadsTo: number
  /** Files that import it. */
  readonly importers: number
}

/** Imports from which a file without code of its own is worth a word. */
const leastImports = 5

/**
 * Barrel files of the app: no code of theirs is left in the output, they import many files, and several files import
 * them. Through them, bundlers that are unsure about side effects couple routes that use different parts.
 */
export function findBarrels({ modules, chunks }: ModuleGraph): Barrel[] {
  const live = new Set(chunks.flatMap((chunk) => chunk.modules))
  const byId = new Map(modules.map((module) => [module.id, module]))
  const importers = new Map<string, number>()
  for (const module of modules)
    for (const target of module.imports) importers.set(target, (importers.get(target) ?? 0) + 1)
  return modules
    .filter(
      ({ package: name, renderedBytes, imports, entry }) =>
        name === null && !entry && renderedBytes === 0 && imports.length >= leastImports,
    )
    .filter(({ id }) => (importers.get(id) ?? 0) > 1)
    .map(({ id }) => {
      const seen = new Set([id])
      for (const each of seen) for (const next of byId.get(each)?.imports ?? []) seen.add(next)
      return { module: id, leadsTo: [...seen].filter((each) => live.has(each)).length, importers: importers.get(id)! }
    })
    .toSorted((a, b) => b.leadsTo * b.importers - a.leadsTo * a.importers || (a.module < b.module ? -1 : 1))
}
