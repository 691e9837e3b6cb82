/** Two modules that run in the wrong order: `late` should run before `early`, and runs after it. */
export interface TurnedPair {
  readonly early: number
  readonly late: number
}

export interface TurnedPairOptions {
  /** When the exact output runs them: places by module. */
  readonly exact: ReadonlyMap<number, number>
  /** The order in which the plan does. */
  readonly planned: readonly number[]
  /** When they run without any bundling; null when every order of the exact output counts. */
  readonly source: ReadonlyMap<number, number> | null
}

/**
 * Finds two modules that a plan runs the other way round than both the exact output and the source do, or null. What the
 * exact output itself has turned round may be turned back. Modules are numbered in the order in which the app as a whole
 * would run them; a pair that it runs the other way round than the source given is one whose order depends on which page
 * comes first, so nobody can rely on it, and it does not count either.
 */
export function turnedPair({ exact: place, planned, source: rank }: TurnedPairOptions): TurnedPair | null {
  const common = planned.filter((module) => place.has(module) && (rank === null || rank.has(module)))
  // Most orders are those of the exact output, and need no closer look.
  if (common.every((module, at) => at === 0 || place.get(common[at - 1]!)! < place.get(module)!)) return null
  const size = rank === null ? common.length : rank.size
  const best = new FirstPlaces(size)
  const later: number[] = []
  for (const module of common.toReversed()) {
    // Whoever runs later in the plan, stands before it in the source, and ran first in the exact output.
    const own = rank?.get(module) ?? size
    const at = place.get(module)!
    if (best.before(own) < at) {
      const late = later.find(
        (other) => place.get(other)! < at && (rank === null || (rank.get(other)! < own && other < module)),
      )
      if (late !== undefined) return { early: module, late }
    }
    best.put(rank === null ? 0 : own, at)
    later.push(module)
  }
  return null
}

/** Places by module, from an order. */
export function placesOf(modules: readonly number[]): Map<number, number> {
  return new Map(modules.map((module, at) => [module, at]))
}

/** The smallest place among all ranks below a given one: a Fenwick tree of minima. */
class FirstPlaces {
  readonly #tree: Float64Array

  constructor(size: number) {
    this.#tree = new Float64Array(size + 1).fill(Infinity)
  }

  put(rank: number, place: number): void {
    for (let at = rank + 1; at < this.#tree.length; at += at & -at) {
      if (place < this.#tree[at]!) this.#tree[at] = place
    }
  }

  before(rank: number): number {
    let first = Infinity
    for (let at = rank; at > 0; at -= at & -at) first = Math.min(first, this.#tree[at]!)
    return first
  }
}
