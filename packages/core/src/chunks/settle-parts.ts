import { ClusterGraph } from './cluster-graph.ts'
import { type BrokenOrder, type OrderCheck, pathTo } from './order-check.ts'
import { orderedClusters } from './order-guard.ts'
import type { Part } from './part.ts'
import type { PlanInput } from './plan-input.ts'
import { type SplitLimits, splitAtoms } from './split-atoms.ts'

/**
 * Splits atoms so that side effects and styles keep their order when every part is a chunk. Chunks are imported in the order
 * of their first modules; so where splitting makes a module run too early, the parts on the way to it are cut at the module
 * that should run first, and each then begins behind it. Where that does not help, an atom's app code is no longer split by
 * churn, then no longer by size, then it is left whole. In the end there are the exact chunks, which keep every order.
 */
export function settleParts(input: PlanInput, check: OrderCheck, keptIn: SplitLimits['keptIn'] = () => null): Part[] {
  const limits: Limits = {
    whole: new Set(),
    plain: new Set(),
    uncut: new Set(),
    cuts: new Set(),
    pieces: new Map(),
    keptIn,
  }
  const count = (): number => limits.whole.size + limits.plain.size + limits.uncut.size + limits.cuts.size
  for (;;) {
    const parts = splitAtoms(input, limits)
    const graph = new ClusterGraph(input, parts)
    const broken = check.check(orderedClusters(graph))
    if (broken.length === 0) return parts
    const before = count()
    limits.pieces.clear()
    for (const { atom } of parts) limits.pieces.set(atom, (limits.pieces.get(atom) ?? 0) + 1)
    // Each pair once: an order is mostly turned round at many load points.
    const pairs = new Map(broken.map((order) => [`${order.early}|${order.late}`, order]))
    for (const order of pairs.values()) limitSplitting(graph, order, limits)
    if (count() === before) input.index.atoms.forEach((_, atom) => limits.whole.add(atom))
  }
}

interface Limits extends SplitLimits {
  readonly whole: Set<number>
  readonly plain: Set<number>
  readonly uncut: Set<number>
  readonly cuts: Set<number>
  /** Per atom: how many parts it is split into now. */
  readonly pieces: Map<number, number>
}

/** One step against one order turned round: the gentlest that is left. */
function limitSplitting(graph: ClusterGraph, { early, late, point }: BrokenOrder, limits: Limits): void {
  const { whole, plain, uncut, cuts, pieces } = limits
  const partsTo = (module: number): Part[] =>
    pathTo(module, point, orderedClusters(graph)).map((cluster) => graph.parts[cluster]!)
  const [way, other] = [partsTo(early), partsTo(late)]
  const behind = way.flatMap(
    ({ modules }) => modules.slice(1).find((module) => module > late && modules[0]! < late) ?? [],
  )
  if (behind.some((module) => !cuts.has(module))) {
    for (const module of behind) cuts.add(module)
    return
  }
  // The two ways part at a chunk that takes its imports in the wrong order, or lacks one that its atom had.
  const fork = way.findIndex((part, at) => part !== other[at])
  const suspects = [...way.slice(fork), ...other.slice(fork), ...way.slice(0, fork).toReversed()].map(
    ({ atom }) => atom,
  )
  const split = [...new Set(suspects)].filter((atom) => !whole.has(atom) && pieces.get(atom)! > 1)
  const step = [plain, uncut, whole].find((limit) => split.some((atom) => !limit.has(atom)))
  step?.add(split.find((atom) => !step.has(atom))!)
}
