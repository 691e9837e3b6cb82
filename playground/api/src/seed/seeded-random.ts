/** A source of chance that gives the same numbers for the same seed. */
export interface SeededRandom {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  /** True so often, from 0 to 1. */
  chance(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** Picks in proportion to the weights; the two lists run in step. */
  weighted<Item>(items: readonly Item[], weights: readonly number[]): Item
  uuid(): string
}

/** Mulberry32: 32 bits of state, good enough for demo data and nothing else. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const hex = (digits: number) => {
    let text = ''
    for (let i = 0; i < digits; i += 1) text += Math.floor(next() * 16).toString(16)
    return text
  }
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => at(items, Math.floor(next() * items.length)),
    weighted(items, weights) {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0)
      const index = weights.findIndex((weight) => (left -= weight) < 0)
      return at(items, index === -1 ? items.length - 1 : index)
    },
    uuid: () =>
      `${hex(8)}-${hex(4)}-4${hex(3)}-${at(['8', '9', 'a', 'b'], Math.floor(next() * 4))}${hex(3)}-${hex(12)}`,
  }
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new RangeError(`Nothing to pick at ${index} of ${items.length} items.`)
  return item
}
