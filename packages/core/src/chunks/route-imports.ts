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
  /** Compressed bytes the point would not load if this one import alone were taken out; 0 when others bring the same. */
  readonly cut: (from: number, to: number) => number
  /** The module that every way to this one passes last; −1 for none. */
  readonly above: (module: number) => number
  /** Whether the point loads the first module only because of the second, or they are the same. */
  readonly hangsOn: (module: number, above: number) => boolean
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
  const importers = (module: number): number[] => (importersOf.get(module) ?? []).toSorted((a, b) => a - b)
  const hangsOn = (module: number, above: number): boolean => {
    for (let at = module; at !== -1 && at !== root; at = dominator[at]!) if (at === above) return true
    return false
  }
  return {
    starts,
    saved,
    importers,
    above: (module) => (dominator[module] === root ? -1 : dominator[module]!),
    hangsOn,
    // Who is only there because of the target does not keep it.
    cut: (from, to) =>
      !starts.includes(to) && importers(to).every((other) => other === from || hangsOn(other, to)) ? saved[to]! : 0,
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
