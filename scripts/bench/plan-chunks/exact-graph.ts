import type { ChunkNode, ModuleGraph, ModuleNode } from '@firstpaint/core/chunks'

/** The graph an exact pass gives: modules nobody reaches left out, one chunk per set of entries that reach its modules. */
export function exactGraph(drawn: readonly ModuleNode[]): ModuleGraph {
  const byId = new Map(drawn.map((module) => [module.id, module]))
  const entries = [
    ...drawn.filter(({ entry }) => entry).map(({ id }) => id),
    ...drawn.flatMap((module) => module.dynamicImports),
  ]
  const reach = new Map<string, number[]>()
  entries.forEach((entry, number) => {
    const found = new Set([entry])
    for (const id of found) for (const next of byId.get(id)!.imports) found.add(next)
    for (const id of found) reach.set(id, [...(reach.get(id) ?? []), number])
  })
  const groups = [...Map.groupBy(reach.keys(), (id) => reach.get(id)!.join()).values()]
  const fileOf = new Map(groups.flatMap((ids, at) => ids.map((id) => [id, `${at}.js`] as const)))
  const modules = drawn
    .filter(({ id }) => reach.has(id))
    .map((module) => ({ ...module, chunks: [fileOf.get(module.id)!] }))
  const chunks = groups.map((ids, at): ChunkNode => {
    const file = `${at}.js`
    const imports = new Set<string>(ids.flatMap((id) => byId.get(id)!.imports.map((next) => fileOf.get(next)!)))
    imports.delete(file)
    const facade = ids.find((id) => entries.includes(id)) ?? null
    const bytes = ids.reduce(
      (sum, id) => sum + (byId.get(id)!.renderedBytes > 0 ? (byId.get(id)!.outputBytes ?? 0) : 0),
      0,
    )
    return {
      file,
      name: file,
      entry: facade !== null && byId.get(facade)!.entry,
      dynamicEntry: facade !== null && !byId.get(facade)!.entry,
      facade,
      imports: [...imports],
      dynamicImports: [],
      css: [],
      modules: ids,
      bytes,
      compressedBytes: Math.round(bytes * 0.33) + 80,
    }
  })
  return { version: 1, modules, chunks }
}
