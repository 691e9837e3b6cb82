import type { SiteReport } from '@firstpaint/core/report'
import type { LimitVerdict } from './check-limits.ts'

/** What the sections of the report are rendered from. */
export interface ReportView {
  /** The folder as the user named it. */
  readonly name: string
  readonly report: SiteReport
  readonly limits: readonly LimitVerdict[]
  /** Rows per list. */
  readonly limit: number
}
