import type { FieldTransition } from '../chunks/field-profile.ts'

/** Where visitors go from one route: pattern and share of the ways onward, 0–1, likeliest first. */
export type OnwardShares = readonly (readonly [pattern: string, share: number])[]

/** Ways from a route to itself do not count. Nothing without records. */
export function onwardShares(from: string, transitions: readonly FieldTransition[]): OnwardShares {
  const counts = new Map<string, number>()
  for (const way of transitions) {
    if (way.from !== from || way.to === from || way.count <= 0) continue
    counts.set(way.to, (counts.get(way.to) ?? 0) + way.count)
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [...counts]
    .toSorted(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
    .map(([pattern, count]) => [pattern, count / all])
}
