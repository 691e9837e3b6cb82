/** What was measured of an app's scripts, minified with short names and with the names of each chunk's top level kept. */
export interface StableNamesFacts {
  /** Brotli bytes of all scripts: what a first visit to all of them loads. */
  readonly first: NamedBytes
  /** Bytes of the delta a returning visitor loads after an edit, on average; absent: not measured, for the guard had decided. */
  readonly delta?: NamedBytes | undefined
  /** Share of visits by people who have been here before, 0–1. */
  readonly returningShare: number
  /** Share of those whose browser takes deltas, 0–1. */
  readonly deltaShare: number
}

export interface NamedBytes {
  readonly short: number
  readonly kept: number
}

export interface StableNamesPlan {
  readonly keep: boolean
  /**
   * `first-visits`: they would pay more than {@link worthwhileCost}. `no-gain`: what deltas save is less than what first
   * visits cost. `gain`: it is more.
   */
  readonly reason: 'first-visits' | 'no-gain' | 'gain'
  /** What a first visit to all scripts pays, as a share of it: 0.004 is 0.4 %. Negative: it saves. */
  readonly cost: number
  /** Bytes that an average visit loads more with names kept; negative is a saving. Absent when deltas were not measured. */
  readonly expected?: number
}

/** Up to here first visitors are asked to pay for smaller deltas: half a percent. */
export const worthwhileCost = 0.005

/**
 * Whether names are worth keeping. What first visitors pay is weighed against what returning ones save, by how many come
 * of each; whatever that says, first visits never pay more than half a percent.
 */
export function planStableNames({ first, delta, returningShare, deltaShare }: StableNamesFacts): StableNamesPlan {
  const cost = first.short > 0 ? first.kept / first.short - 1 : 0
  const paid = (first.kept - first.short) * (1 - returningShare)
  const expected = delta && paid - (delta.short - delta.kept) * returningShare * deltaShare
  const known = { cost, ...(expected !== undefined && { expected }) }
  if (cost > worthwhileCost) return { keep: false, reason: 'first-visits', ...known }
  const gains = expected !== undefined && expected < 0
  return { keep: gains, reason: gains ? 'gain' : 'no-gain', ...known }
}
