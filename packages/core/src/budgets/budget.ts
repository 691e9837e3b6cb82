import type { BudgetMetric } from './budget-metrics.ts'
import type { BudgetSubject } from './budget-subject.ts'

export type FormFactor = 'mobile' | 'desktop'

/** How much more than the base is allowed: a share of the base (0.02 is 2 %) or an amount in the metric's unit. */
export type Growth = { readonly share: number } | { readonly amount: number }

/** One limit: never above `max`, never grown by more than `growth` since the base. At least one of them is there. */
export interface Budget {
  readonly subject: BudgetSubject
  readonly metric: BudgetMetric
  /** In the metric's unit: bytes, milliseconds, or a bare number. Of scores it is the least allowed, 0–1. */
  readonly max?: number
  readonly growth?: Growth
  /** `error` fails the command or build, `warn` only says so. */
  readonly level: 'error' | 'warn'
  /** Undefined: on phones and desktops alike. */
  readonly formFactor?: FormFactor
  /** Where in the file it stands, `budgets[2].lcp`. */
  readonly place: string
}

/** How bytes are counted: as a server sends them, or as they are. */
export type BudgetCompression = 'brotli' | 'gzip' | 'raw'

/** `firstpaint.budgets.json`, read and checked. */
export interface BudgetFile {
  readonly version: 1
  readonly compression: BudgetCompression
  readonly budgets: readonly Budget[]
}
