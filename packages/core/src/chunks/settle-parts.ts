import { AtomSplitter, type SplitLevel, splitLevels } from './atom-splitter.ts'
import { hasBit } from './bitset.ts'
import { type BrokenOrder, type OrderCheck, type OrderedChunks, pathTo } from './order-check.ts'
import { orderedParts } from './ordered-parts.ts'
import type { Part } from './part.ts'
import type { PlanInput } from './plan-input.ts'

/**
 * Splits atoms so that side effects and styles keep their order when every part is a chunk. Chunks are imported in the order
 * of their first modules; so where splitting makes a module run too early, the parts on the way to it are cut at the module
 * that should run first, and each then begins behind it. Where that does not help, an atom is split less far, level by
 * level. In the end there are the exact chunks, which keep every order.
 *
 * @param keptIn The chunk that a module was in before and is to stay in; null for none.
 */
export function settleParts(
  input: PlanInput,
  check: OrderCheck,
  keptIn: (moduleId: string) => string | null = () => null,
): Part[] {
  const splitter = new AtomSplitter(input, keptIn)
  const levels = input.index.atoms.map((): SplitLevel => 'styles')
  const cuts = new Set<number>()
  const partsOf = levels.map((level, atom) => splitter.split(atom, { level, cuts }))
  let points = input.points.map((_, point) => point)
  for (;;) {
    const parts = partsOf.flat()
    const ordered = orderedParts(input, parts)
    const { broken } = check.tryOut(ordered, points)
    if (broken.length === 0) return parts
    // Each pair once: an order is mostly turned round at many load points.
    const pairs = new Map(broken.map((order) => [`${order.early}|${order.late}`, order]))
    const limits: Limits = { levels, cuts, changed: new Set() }
    for (const order of pairs.values()) limitSplitting({ parts, ordered }, order, limits)
    if (limits.changed.size === 0) {
      levels.fill('exact')
      levels.forEach((_, atom) => limits.changed.add(atom))
    }
    for (const atom of limits.changed) partsOf[atom] = splitter.split(atom, { level: levels[atom]!, cuts })
    // What loads none of the changed atoms runs as it did, and that may have been wrong.
    const wrong = new Set(broken.map(({ point }) => point))
    points = input.points.flatMap((_, point) =>
      wrong.has(point) || [...limits.changed].some((atom) => hasBit(input.reach[atom]!, point)) ? [point] : [],
    )
  }
}

interface Limits {
  readonly levels: SplitLevel[]
  readonly cuts: Set<number>
  /** Atoms to be split anew. */
  readonly changed: Set<number>
}

interface Settling {
  readonly parts: readonly Part[]
  readonly ordered: OrderedChunks
}

/** One step against one order turned round: the gentlest that is left. */
function limitSplitting({ parts, ordered }: Settling, { early, late, point }: BrokenOrder, limits: Limits): void {
  const { levels, cuts, changed } = limits
  const partsTo = (module: number): Part[] => pathTo(module, point, ordered).map((part) => parts[part]!)
  const [way, other] = [partsTo(early), partsTo(late)]
  const tooEarly = way.flatMap(({ atom, modules }) => {
    const behind = modules[0]! < late ? modules.find((module) => module > late) : undefined
    return behind === undefined || cuts.has(behind) ? [] : [{ atom, behind }]
  })
  for (const { atom, behind } of tooEarly) {
    cuts.add(behind)
    changed.add(atom)
  }
  if (tooEarly.length > 0) return

  // The two ways part at a chunk that takes its imports in the wrong order, or lacks one that its atom had.
  const fork = way.findIndex((part, at) => part !== other[at])
  const suspects = [...way.slice(fork), ...other.slice(fork), ...way.slice(0, fork).toReversed()].map(
    ({ atom }) => atom,
  )
  const split = [...new Set(suspects)].filter((atom) => parts.filter((part) => part.atom === atom).length > 1)
  for (const next of splitLevels.slice(1)) {
    const atom = split.find((each) => splitLevels.indexOf(levels[each]!) < splitLevels.indexOf(next))
    if (atom === undefined) continue
    levels[atom] = next
    changed.add(atom)
    return
  }
}
