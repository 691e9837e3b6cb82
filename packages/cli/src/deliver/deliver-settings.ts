/** The options of `firstpaint deliver`, as they were written; paths are relative to the working directory. */
export interface DeliverSettings {
  readonly dist: string
  readonly dir: string
  readonly base: string | undefined
  readonly store: string | undefined
  readonly keep: number | undefined
  /** A page, `auto` or `none`. */
  readonly fallback: string | undefined
  /** `safe`, `strict`, `report-only` or `none`. */
  readonly csp: string | undefined
  /** Seconds. */
  readonly stale: number | undefined
  readonly dictionaries: boolean
  /** Rows per list. */
  readonly limit: number
}
