import { ClusterGraph } from './cluster-graph.ts'
import { type BrokenOrder, type OrderCheck, pathTo } from './order-check.ts'
import { orderedClusters } from './order-guard.ts'
import { regroup } from './regroup.ts'

/** Rounds in which single parts leave their chunks; after them, every chunk on the way is taken apart. */
const gentle = 8

/**
 * Takes merges back until side effects and styles keep their order. For each order turned round, the part that brought
 * the early module forward leaves its chunk; when that does not help in time, every chunk on the way is taken apart.
 *
 * @param planned A graph of parts that keep every order as long as none are merged.
 */
export function keepOrder(planned: ClusterGraph, check: OrderCheck): ClusterGraph {
  const enemies = new Map<number, Set<number>>()
  let graph = planned
  for (let round = 0; ; round++) {
    const broken = check.check(orderedClusters(graph))
    if (broken.length === 0) return graph
    const leaving = new Set(broken.flatMap((order) => culprits(graph, order, round >= gentle)))
    if (leaving.size === 0) return new ClusterGraph(planned.input, planned.parts)
    for (const part of leaving) {
      const others = graph.clusters[graph.clusterOfPart[part]!]!.parts.filter((other) => other !== part)
      for (const other of others) {
        enemies.set(part, (enemies.get(part) ?? new Set()).add(other))
        enemies.set(other, (enemies.get(other) ?? new Set()).add(part))
      }
    }
    const groups = [...graph.alive()].map(({ parts }) => parts.filter((part) => !leaving.has(part)))
    graph = new ClusterGraph(planned.input, planned.parts, enemies)
    regroup(
      graph,
      groups.filter((group) => group.length > 1),
    )
  }
}

/** Parts to take out: that of `early` or of `late` when merged, else one of the nearest merged chunk that waits for `early`. */
function culprits(graph: ClusterGraph, { early, late, point }: BrokenOrder, all: boolean): number[] {
  const partWith = (module: number): number => graph.parts.findIndex(({ modules }) => modules.includes(module))
  const clusterOf = (part: number): readonly number[] => graph.clusters[graph.clusterOfPart[part]!]!.parts
  const own = [early, late].map(partWith).filter((part) => clusterOf(part).length > 1)
  if (!all && own.length > 0) return [own[0]!]
  const merged = pathTo(early, point, orderedClusters(graph))
    .map((cluster) => graph.clusters[cluster]!.parts)
    .filter((parts) => parts.length > 1)
  return all ? [...own.flatMap(clusterOf), ...merged.flat()] : (merged.at(-1)?.slice(0, 1) ?? [])
}
