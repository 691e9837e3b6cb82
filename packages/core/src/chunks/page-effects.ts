import { hasBit } from './bitset.ts'
import type { ClusterGraph } from './cluster-graph.ts'
import { groupParts } from './group-parts.ts'
import type { OrderCheck } from './order-check.ts'

/**
 * Per page, the parts that have to be one chunk for its side effects to run as written: chunks by reach run shared code
 * first, and only within a chunk is the order that of the source. Vite's own chunks have it so where they merge shared code
 * into the entry. With the parts whose effects are turned round come those between them, or one chunk of all would import
 * itself through a third. Each list has what is imported before what imports it.
 */
export function pageEffects(graph: ClusterGraph, check: OrderCheck): number[][] {
  const { pages } = graph.input
  return pages.flatMap((page) => {
    const turned = check.turnedByExact(page)
    const starts = graph.parts.flatMap(({ modules }, part) => (modules.some((each) => turned.has(each)) ? [part] : []))
    if (starts.length < 2) return []
    const below = spread(starts, (part) => graph.clusters[part]!.imports)
    const above = spread(starts, (part) => graph.clusters[part]!.importers)
    const isBetween = (part: number): boolean =>
      below.has(part) && above.has(part) && hasBit(graph.clusters[part]!.load, page)
    return [...groupParts(graph, (part) => (isBetween(part) ? 'effects' : null)).values()]
  })
}

/** All that following the edges leads to, the starts included. Parts of an unmerged graph are clusters of the same number. */
function spread(starts: readonly number[], edges: (part: number) => ReadonlySet<number>): Set<number> {
  const found = new Set(starts)
  for (const part of found) for (const next of edges(part)) found.add(next)
  return found
}
