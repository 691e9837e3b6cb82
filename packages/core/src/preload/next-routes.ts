import type { FieldTransition } from '../chunks/field-profile.ts'

/** Share of a route's onward ways that must lead to another for its files to be worth asking for ahead of time. */
export const likelyShare = 0.25

/**
 * The routes to which at least a quarter of the recorded ways onward from a route lead, likeliest first: four at most.
 * None without records. Ways from a route to itself do not count.
 */
export function nextRoutes(from: string, transitions: readonly FieldTransition[]): string[] {
  const onward = transitions.filter((way) => way.from === from && way.to !== from && way.count > 0)
  const all = onward.reduce((sum, { count }) => sum + count, 0)
  const counts = [...Map.groupBy(onward, ({ to }) => to)].map(([to, ways]) => ({
    to,
    count: ways.reduce((sum, { count }) => sum + count, 0),
  }))
  return counts
    .filter(({ count }) => count >= likelyShare * all)
    .toSorted((a, b) => b.count - a.count || (a.to < b.to ? -1 : 1))
    .map(({ to }) => to)
}
