import { type Bitset, countUnion } from './bitset.ts'

/** The two views of use: sampled visits and load points. */
export interface UseBits {
  readonly visits: Bitset
  readonly points: Bitset
}

export interface UseTotals {
  readonly visits: number
  readonly points: number
  readonly evenShare: number
}

/** Probability that a visit loads a chunk which is loaded on these visits and points (or on these others, too). */
export function useShare(bits: UseBits, totals: UseTotals, other: UseBits = bits): number {
  const visits = countUnion(bits.visits, other.visits)
  const points = countUnion(bits.points, other.points)
  const sampled = totals.visits === 0 ? 0 : visits / totals.visits
  const even = totals.points === 0 ? 0 : points / totals.points
  return totals.visits === 0 ? even : (1 - totals.evenShare) * sampled + totals.evenShare * even
}
