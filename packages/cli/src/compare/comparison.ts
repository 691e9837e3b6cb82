import type { BudgetJudgement } from '@firstpaint/core/budgets'
import type { MetricChange, RouteComparison } from '@firstpaint/core/lab'
import type { TimedPairs } from '@firstpaint/lab'
import type { GuiltyCommit } from './find-commit.ts'

/** Everything `firstpaint compare` found out: what every reporter tells from. */
export interface Comparison {
  readonly base: string
  readonly head: string
  /** Share below which a change is of no interest. */
  readonly margin: number
  readonly routes: readonly RouteComparison[]
  readonly budgets: BudgetJudgement | undefined
  /** Timings by route, which decide nothing; empty unless asked for. */
  readonly timed: readonly { readonly route: string; readonly times: TimedPairs }[]
  /** Undefined where no range of commits was compared, or nothing got worse. */
  readonly commit: GuiltyCommit | undefined
}

/** What is not the same, worst first. */
export function changesOf({ metrics }: RouteComparison): MetricChange[] {
  return metrics.filter(({ verdict }) => verdict !== 'same').toSorted((a, b) => b.share - a.share)
}

/** Budgets decide where there are any; else whatever got worse beyond the margin. */
export function isFine({ routes, budgets }: Comparison): boolean {
  if (budgets !== undefined) return budgets.passed
  return routes.every(({ metrics }) => metrics.every(({ verdict }) => verdict !== 'worse'))
}
