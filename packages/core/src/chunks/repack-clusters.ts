import { BinaryHeap } from './binary-heap.ts'
import type { Cluster } from './cluster.ts'
import type { ClusterGraph } from './cluster-graph.ts'
import { isCostlyToEdit } from './is-costly-to-edit.ts'
import { routeShare } from './route-share.ts'
import { isVolatile } from './heavy-modules.ts'
import type { Part } from './part.ts'

/**
 * Another way to group the parts of a plan: clusters loaded at exactly the same points are opened and packed anew, one
 * after the other in an order in which imports come first, each chunk as full as an edit may cost. Consecutive runs of such
 * an order never import each other in a circle. Pairwise merging leaves gaps that this fills; it asks nothing of churn, so
 * its outcome is for comparison.
 */
export function repackClusters(graph: ClusterGraph): number[][] {
  const groups: number[][] = []
  const sameLoad = Map.groupBy(graph.alive(), ({ load }) => load.join())
  for (const clusters of sameLoad.values()) {
    const open = clusters.filter((cluster) => mayRepack(graph, cluster))
    groups.push(
      ...packParts(
        graph,
        open.flatMap(({ parts }) => parts),
      ),
    )
    groups.push(...clusters.filter((cluster) => !open.includes(cluster)).map(({ parts }) => parts))
  }
  return groups.filter((group) => group.length > 1)
}

function mayRepack(graph: ClusterGraph, cluster: Cluster): boolean {
  return (
    (cluster.kind === 'app' || cluster.kind === 'package' || cluster.kind === 'mixed') &&
    cluster.apart === -1 &&
    cluster.entries === 0 &&
    !cluster.heavy
  )
}

function packParts(graph: ClusterGraph, parts: readonly number[]): number[][] {
  const { index, options, routes } = graph.input
  const groups: { readonly parts: number[]; weight: number; app: boolean; volatile: boolean }[] = []
  for (const part of importsFirst(graph, parts)) {
    const own = graph.clusters[graph.clusterOfPart[part]!]!
    const app = graph.parts[part]!.modules.some((module) => index.modules[module]!.package === null)
    const volatile = graph.parts[part]!.modules.some((module) =>
      isVolatile(index, module, options.promises.volatileChurn),
    )
    const weight = graph.weightOf(part)
    const last = groups.at(-1)
    if (last !== undefined) {
      const both = {
        weight: last.weight + weight,
        share: routeShare(routes, own.load),
        app: last.app || app,
        volatile: last.volatile || volatile,
      }
      if (!isCostlyToEdit(both, options.promises, index.facts.compression)) {
        last.parts.push(part)
        last.weight = both.weight
        last.app = both.app
        last.volatile = both.volatile
        continue
      }
    }
    groups.push({ parts: [part], weight, app, volatile })
  }
  return groups.map((group) => group.parts)
}

/** Parts so that what one imports comes before it, and otherwise packages by name, then app code by how often it changes. */
function importsFirst(graph: ClusterGraph, parts: readonly number[]): number[] {
  const { index } = graph.input
  const partOf = new Map(parts.flatMap((part) => graph.parts[part]!.modules.map((module) => [module, part] as const)))
  const waiting = new Map<number, number>()
  const importers = new Map<number, number[]>()
  for (const part of parts) {
    const targets = new Set(
      graph.parts[part]!.modules.flatMap((module) => index.imports[module]!.map((to) => partOf.get(to))),
    )
    targets.delete(part)
    targets.delete(undefined)
    waiting.set(part, targets.size)
    for (const target of targets) importers.set(target!, [...(importers.get(target!) ?? []), part])
  }
  const churnOf = ({ modules }: Part): number => Math.max(0, ...modules.map((module) => index.modules[module]!.churn))
  const before = (a: number, b: number): boolean => {
    const [partA, partB] = [graph.parts[a]!, graph.parts[b]!]
    const [nameA, nameB] = [partA.package ?? '\uffff', partB.package ?? '\uffff']
    if (nameA !== nameB) return nameA < nameB
    const [churnA, churnB] = [churnOf(partA), churnOf(partB)]
    return churnA === churnB ? a < b : churnA < churnB
  }
  const ready = new BinaryHeap<number>(before)
  for (const [part, count] of waiting) if (count === 0) ready.push(part)
  const order: number[] = []
  for (let part = ready.pop(); part !== undefined; part = ready.pop()) {
    order.push(part)
    for (const importer of importers.get(part) ?? []) {
      const left = waiting.get(importer)! - 1
      waiting.set(importer, left)
      if (left === 0) ready.push(importer)
    }
  }
  return order
}
