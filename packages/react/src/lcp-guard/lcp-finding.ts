/** Why the largest element of the first screen came later than it had to. */
export type LcpReason = 'lazy' | 'low-priority' | 'oversized' | 'unsized' | 'not-preloaded'

/** As beacons carry it: plain data. */
export interface LcpFinding {
  readonly reason: LcpReason
  /** The element: its name, id and classes, as a selector. */
  readonly target: string
  /** Without query and fragment. */
  readonly url: string
}
