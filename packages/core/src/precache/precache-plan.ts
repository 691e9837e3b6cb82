/** One file the worker keeps, and how it knows it is the right one. */
export interface PrecacheEntry {
  /** Path from the site's root, without a slash in front. */
  readonly file: string
  /** Decoded size in bytes: what Cache Storage holds. */
  readonly bytes: number
  /** `sha384-…` over the decoded bytes; undefined for pages, which CDNs rewrite. */
  readonly integrity?: string
  /** `install`: before the release counts as offline-ready. `idle`: later, within the byte budget. `use`: when asked for. */
  readonly when: 'install' | 'idle' | 'use'
  /** Fetched ahead also with Save-Data and on slow connections: always for `install`, never for `use`. Absent: no. */
  readonly lean?: boolean
  /** Why, in a sentence. */
  readonly reason: string
}

/** A file of the site the worker leaves alone. */
export interface LeftOutFile {
  readonly file: string
  readonly bytes: number
  /** Why, in a sentence. */
  readonly reason: string
}

/** Which files of one release the worker fetches ahead, most wanted first. */
export interface PrecachePlan {
  readonly version: 1
  readonly release: string
  /** Bytes that `install` and `idle` may take together. */
  readonly budget: number
  /** `install` first, then `idle` in the order to fetch them, then `use` by name. */
  readonly entries: readonly PrecacheEntry[]
}

/** A plan with what is told about it beyond what a worker needs. */
export interface ExplainedPrecachePlan extends PrecachePlan {
  /** Bytes up to which what is `idle` is `lean`, counted from the shell on; at most `budget`. */
  readonly leanBudget: number
  /** By name. */
  readonly leftOut: readonly LeftOutFile[]
}
