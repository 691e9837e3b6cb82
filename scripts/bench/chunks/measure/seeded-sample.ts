import { seededRandom } from '../../seeded-random.ts'

/** Draws `count` of the items without repetition, the same ones for the same seed, in the items' order. */
export function seededSample<T>(items: readonly T[], count: number, seed: number): T[] {
  const random = seededRandom(seed)
  return items
    .map((item, at) => ({ item, at, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
