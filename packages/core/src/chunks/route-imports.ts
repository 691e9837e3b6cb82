import { hasBit } from './bitset.ts'
import { dominatorTree } from './dominator-tree.ts'
import type { PlanInput } from './plan-input.ts'

/** What a load point reaches by import statements, and what hangs on each module of it. */
export interface RouteImports {
  /** Modules that start it; they cannot be cut off. */
  readonly starts: readonly number[]
  /** Per module: compressed bytes that the point would not load if nobody imported the module; 0 where it is not reached. */
  readonly saved: Float64Array
  /** Per module: those that import it, as far as the point reaches them. */
  readonly importers: (module: number) => number[]
  /** The shortest way of imports from a start to the module, both included; empty when there is none. */
  readonly chain: (module: number) => number[]
}

/**
 * Follows import statements from a load point's entries. A module's dominator is what every way to it passes; what hangs in
 * its subtree of dominators is loaded because of it alone.
 */
export function routeImports({ index, points, reach, weights }: PlanInput, point: number): RouteImports {
  const { modules, imports, moduleAt, atomOf } = index
  const starts = points[point]!.starts.map((id) => moduleAt.get(id)).filter((module) => module !== undefined)
  const isLoaded = (module: number): boolean => hasBit(reach[atomOf[module]!]!, point)
  const root = modules.length
  const edges = (node: number): readonly number[] => (node === root ? starts : imports[node]!.filter(isLoaded))
  const dominator = dominatorTree(root + 1, root, edges)
  const { order, parent } = breadthFirst(root, edges)
  const saved = new Float64Array(root)
  for (const module of depthFirstTree(dominator, root)) {
    saved[module]! += weights[module]!
    const above = dominator[module]!
    if (above !== -1 && above !== root) saved[above]! += saved[module]!
  }
  const importersOf = new Map<number, number[]>()
  for (const from of order) {
    for (const to of edges(from)) {
      if (from !== root) importersOf.set(to, [...(importersOf.get(to) ?? []), from])
    }
  }
  return {
    starts,
    saved,
    importers: (module) => (importersOf.get(module) ?? []).toSorted((a, b) => a - b),
    chain: (module) => {
      const way: number[] = []
      for (let at: number | undefined = module; at !== undefined && at !== root; at = parent.get(at)) way.unshift(at)
      return parent.has(module) ? way : []
    },
  }
}

interface Walk {
  readonly order: readonly number[]
  readonly parent: ReadonlyMap<number, number>
}

function breadthFirst(root: number, edges: (node: number) => readonly number[]): Walk {
  const parent = new Map<number, number>()
  const order = [root]
  for (const node of order) {
    for (const next of edges(node)) {
      if (parent.has(next)) continue
      parent.set(next, node)
      order.push(next)
    }
  }
  return { order, parent }
}

/** Nodes of the tree so that children come before their parent; without the root. */
function depthFirstTree(dominator: Int32Array, root: number): number[] {
  const children = new Map<number, number[]>()
  dominator.forEach((above, node) => {
    if (above !== -1) children.set(above, [...(children.get(above) ?? []), node])
  })
  const order = [root]
  for (const node of order) order.push(...(children.get(node) ?? []))
  return order.toReversed().filter((node) => node !== root)
}
