export interface Random {
  /** Uniform in [0, 1). */
  next(): number
  /** Uniform in [low, high). */
  range(low: number, high: number): number
  /** Uniform in (-amount, amount). */
  spread(amount: number): number
  /** Bell-shaped around 0, standard deviation about 1. */
  bell(): number
  pick<T>(items: readonly T[]): T
  /** An independent stream named `label`: adding draws to one part of a scene leaves the others as they were. */
  fork(label: string): Random
}

function hash(text: string): number {
  let value = 2166136261
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 16777619)
  }
  value ^= value >>> 15
  value = Math.imul(value, 2246822519)
  return (value ^ (value >>> 13)) >>> 0
}

/** A seeded stream of numbers: the same seed gives the same picture on every machine. */
export function createRandom(seed: string): Random {
  let state = hash(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    range: (low, high) => low + next() * (high - low),
    spread: (amount) => (next() * 2 - 1) * amount,
    bell: () => (next() + next() + next() + next() - 2) * 1.732,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new RangeError('pick() needs at least one item')
      return item
    },
    fork: (label) => createRandom(`${seed}/${label}`),
  }
}
