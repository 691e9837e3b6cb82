/** Two modules that run in the wrong order: `late` should run before `early`, and runs after it. */
export interface TurnedPair {
  readonly early: number
  readonly late: number
}

export interface TurnedPairOptions {
  /** The order in which the exact output runs them. */
  readonly exact: readonly number[]
  /** The order in which the plan does. */
  readonly planned: readonly number[]
  /** The order without any bundling; null when every order of the exact output counts. */
  readonly source: readonly number[] | null
}

/**
 * Finds two modules that a plan runs the other way round than both the exact output and the source do, or null. What the
 * exact output itself has turned round may be turned back.
 */
export function turnedPair({ exact, planned, source }: TurnedPairOptions): TurnedPair | null {
  const place = placesOf(exact)
  const rank = source === null ? null : placesOf(source)
  const common = planned.filter((module) => place.has(module) && (rank === null || rank.has(module)))
  if (common.length < 2) return null
  const size = rank === null ? common.length : source!.length
  const best = new FirstPlaces(size)
  for (const module of common.toReversed()) {
    // Whoever runs later in the plan, stands before it in the source, and ran first in the exact output.
    const own = rank?.get(module) ?? size
    const later = best.before(own)
    const at = place.get(module)!
    if (later !== null && later.place < at) return { early: module, late: later.module }
    best.put(rank === null ? 0 : own, { place: at, module })
  }
  return null
}

function placesOf(modules: readonly number[]): Map<number, number> {
  return new Map(modules.map((module, at) => [module, at]))
}

interface Placed {
  readonly place: number
  readonly module: number
}

/** The smallest place among all ranks below a given one: a Fenwick tree of minima. */
class FirstPlaces {
  readonly #tree: (Placed | null)[]

  constructor(size: number) {
    this.#tree = Array.from({ length: size + 1 }, () => null)
  }

  put(rank: number, placed: Placed): void {
    for (let at = rank + 1; at < this.#tree.length; at += at & -at) {
      const here = this.#tree[at]!
      if (here === null || placed.place < here.place) this.#tree[at] = placed
    }
  }

  before(rank: number): Placed | null {
    let first: Placed | null = null
    for (let at = rank; at > 0; at -= at & -at) {
      const here = this.#tree[at]!
      if (here !== null && (first === null || here.place < first.place)) first = here
    }
    return first
  }
}
