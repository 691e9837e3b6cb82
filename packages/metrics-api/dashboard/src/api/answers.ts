import type { AlertRule, VitalName } from '@firstpaint/core/vitals'
import type { FiringAlert, ToldEvent } from '../../../src/alerts/read-alerts.ts'

/** What the read API answers with; the server's own types, so that both sides change together. */
export type { OverviewVital, Overview } from '../../../src/read/queries/read-overview.ts'
export type { SegmentRow } from '../../../src/read/queries/read-segments.ts'
export type { VitalsRow } from '../../../src/read/queries/read-vitals.ts'
export type { TrendPoint } from '../../../src/read/queries/trend-point.ts'
export type { ReleaseRow } from '../../../src/read/queries/releases.ts'
export type { ReleaseComparison } from '../../../src/read/queries/compare-releases.ts'
export type { Breakdown, BreakdownCause } from '../../../src/read/queries/read-breakdown.ts'
export type { Blame } from '../../../src/module-maps/read-blame.ts'
export type { BlamedModule } from '../../../src/module-maps/blame-tally.ts'
export type { DistributionBar } from '../../../src/read/queries/distribution-bars.ts'
export type { FiringAlert, ToldEvent } from '../../../src/alerts/read-alerts.ts'
export type { StoredMute } from '../../../src/alerts/alert-mutes.ts'
export type { RulesTest } from '../../../src/alerts/test-rules.ts'
export type { LiveView } from '../../../src/read/queries/read-live.ts'

export interface ErrorRow {
  readonly kind: string
  readonly message: string
  readonly release: string
  readonly count: number
  readonly views: number
}

/** `v1/alerts` */
export interface AlertsAnswer {
  readonly firing: readonly FiringAlert[]
  readonly events: readonly ToldEvent[]
  /** Of the file. */
  readonly rules: readonly AlertRule[]
  /** Made here, as they were written. */
  readonly ownRules: readonly RuleDocument[]
  readonly channels: readonly { readonly name: string; readonly kind: string }[]
}

/** A rule as a file of rules has it. */
export interface RuleDocument {
  readonly name: string
  readonly kind: AlertRule['kind']
  readonly metric: VitalName
  readonly above?: number
  readonly shift?: number
  readonly app?: string
  readonly routes?: readonly string[]
  readonly devices?: readonly string[]
  readonly to?: readonly string[]
  /** `10m` */
  readonly hold?: string
}

export interface Session {
  readonly app: string
  readonly reportTo: string | null
}

export interface AppRow {
  readonly app: string
  readonly environment: string
}
