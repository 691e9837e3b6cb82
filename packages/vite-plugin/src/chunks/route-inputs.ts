import type { AppRoute, ModuleGraph, ModuleNode, RouteInput } from '@firstpaint/core/chunks'

/**
 * What a visit to each route starts from: a page, then the route's own modules that have code in the build. In a site of
 * several pages a route belongs to the first page that leads to it; a page no route belongs to is a route itself.
 */
export function routeInputs(graph: ModuleGraph, routes: readonly AppRoute[]): RouteInput[] {
  const nodes = new Map(graph.modules.map((module) => [module.id, module]))
  const pages = graph.modules
    .filter((module) => module.entry)
    .map(({ id }) => ({
      id,
      loads: closure(id, (module) => module.imports, nodes),
      leadsTo: closure(id, (module) => [...module.imports, ...module.dynamicImports], nodes),
    }))
  const known = new Set(
    graph.chunks.flatMap((chunk) => [...chunk.modules, ...(chunk.facade === null ? [] : [chunk.facade])]),
  )
  const byPattern = new Map<string, Set<string>>()
  for (const { pattern, entries, file } of routes) {
    const page =
      pages.find(({ leadsTo }) => entries.length > 0 && entries.every((entry) => leadsTo.has(entry))) ??
      pages.find(({ loads }) => loads.has(file)) ??
      pages[0]
    const starts = byPattern.get(pattern) ?? new Set(page === undefined ? [] : [page.id])
    for (const entry of entries) if (known.has(entry)) starts.add(entry)
    byPattern.set(pattern, starts)
  }
  const visited = new Set([...byPattern.values()].flatMap((starts) => [...starts]))
  for (const { id } of pages) if (!visited.has(id)) byPattern.set(id, new Set([id]))
  return [...byPattern].map(([route, entries]) => ({ route, entries: [...entries] }))
}

function closure(
  start: string,
  nextOf: (module: ModuleNode) => readonly string[],
  nodes: ReadonlyMap<string, ModuleNode>,
): Set<string> {
  const found = new Set([start])
  for (const id of found) {
    const module = nodes.get(id)
    if (module !== undefined) for (const next of nextOf(module)) found.add(next)
  }
  return found
}
