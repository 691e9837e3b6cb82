import type { ClusterGraph } from './cluster-graph.ts'
import { strongComponents } from './strong-components.ts'

/** Parts of an unmerged graph by a key, each list with what is imported before what imports it; parts without a key left out. */
export function groupParts<Key>(graph: ClusterGraph, keyOf: (part: number) => Key | null): Map<Key, number[]> {
  const place = strongComponents(graph.parts.length, (part) => [...(graph.clusters[part]?.imports ?? [])])
  const groups = new Map<Key, number[]>()
  const order = graph.parts.map((_, part) => part).toSorted((a, b) => place[a]! - place[b]! || a - b)
  for (const part of order) {
    const key = keyOf(part)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), part])
  }
  return groups
}
