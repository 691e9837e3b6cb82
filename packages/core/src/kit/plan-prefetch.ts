import type { OnwardShares } from './onward-shares.ts'

export interface PlanPrefetchOptions {
  /** Where the visitor may go from here. */
  readonly next: OnwardShares
  /** URLs of what each route needs, by pattern; routes that are not in it need nothing. */
  readonly filesOf: ReadonlyMap<string, readonly string[]>
  /** Compressed size of each file in bytes; an unknown one is never planned. */
  readonly bytesOf: ReadonlyMap<string, number>
  /** What is there already. */
  readonly loaded: ReadonlySet<string>
  /** Most bytes to ask for. Default {@link prefetchBudget}. */
  readonly budget?: number
  /** Share of the ways onward that makes a route worth it, 0–1. Default {@link prefetchShare}. */
  readonly least?: number
}

/** 150 kB compressed: a large route with its charts, or several small ones; half a second of a fast mobile line. */
export const prefetchBudget = 150_000

/** One visitor in ten: the nine others pay with idle bandwidth, within the budget. */
export const prefetchShare = 0.1

/**
 * Chooses what to ask for before anybody asks: whole routes, the likeliest first, as long as they fit the budget. Half a
 * route is never planned, for its visitors would still wait for the other half. Pure: the same facts give the same list.
 */
export function planPrefetch({
  next,
  filesOf,
  bytesOf,
  loaded,
  budget = prefetchBudget,
  least = prefetchShare,
}: PlanPrefetchOptions): string[] {
  const chosen = new Set<string>()
  let left = budget
  const likeliest = next.toSorted(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
  for (const [pattern, share] of likeliest) {
    if (share < least) break
    const missing = (filesOf.get(pattern) ?? []).filter((file) => !loaded.has(file) && !chosen.has(file))
    const bytes = missing.reduce((sum, file) => sum + (bytesOf.get(file) ?? Infinity), 0)
    if (bytes > left) continue
    left -= bytes
    for (const file of missing) chosen.add(file)
  }
  return [...chosen]
}
