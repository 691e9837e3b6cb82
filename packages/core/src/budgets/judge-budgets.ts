import type { Budget, BudgetFile } from './budget.ts'
import { metricFacts } from './budget-metrics.ts'
import { fitsSubject } from './fits-subject.ts'
import type { Measurement } from './measurement.ts'

/**
 * `within` and `over` say it; `no-base`: a growth budget of something the base does not have, which counts as within, for
 * what is new has grown from nothing and is for `max` to limit.
 */
export type BudgetStatus = 'within' | 'over' | 'no-base'

/** What became of one limit for one measured thing. */
export interface BudgetVerdict {
  readonly budget: Budget
  readonly measured: Measurement
  readonly limit: 'max' | 'growth'
  /** The value that must not be passed, in the metric's unit; of scores the least. */
  readonly allowed: number
  /** The base's value; null for `max`, and where the base has none. */
  readonly base: number | null
  readonly status: BudgetStatus
}

export interface BudgetJudgement {
  readonly verdicts: readonly BudgetVerdict[]
  /** Budgets that nothing was measured for. An error where everything was measured, for then the name is wrong. */
  readonly unmeasured: readonly Budget[]
  /** No limit of level `error` was passed. */
  readonly passed: boolean
}

export interface JudgeBudgetsOptions {
  readonly file: BudgetFile
  readonly head: readonly Measurement[]
  /** The same of what the change started from; undefined: growth is not judged. */
  readonly base?: readonly Measurement[] | undefined
}

/** Holds measurements against budgets. Growth is judged against the base, so that a change pays for its own bytes only. */
export function judgeBudgets({ file, head, base }: JudgeBudgetsOptions): BudgetJudgement {
  const verdicts: BudgetVerdict[] = []
  const unmeasured: Budget[] = []
  for (const budget of file.budgets) {
    const fitting = head.filter((measured) => concerns(budget, measured))
    if (fitting.length === 0) unmeasured.push(budget)
    for (const measured of fitting) {
      if (budget.max !== undefined) verdicts.push(judgeMax(budget, measured, budget.max))
      if (budget.growth !== undefined && base !== undefined) verdicts.push(judgeGrowth(budget, measured, base))
    }
  }
  const passed = verdicts.every(({ status, budget }) => status !== 'over' || budget.level === 'warn')
  return { verdicts, unmeasured, passed }
}

function concerns(budget: Budget, measured: Measurement): boolean {
  const device =
    budget.formFactor === undefined || measured.formFactor === undefined || budget.formFactor === measured.formFactor
  return device && budget.metric === measured.metric && fitsSubject(budget.subject, measured.subject)
}

function judgeMax(budget: Budget, measured: Measurement, max: number): BudgetVerdict {
  const isScore = metricFacts(budget.metric).unit === 'score'
  const over = isScore ? measured.value < max : measured.value > max
  return { budget, measured, limit: 'max', allowed: max, base: null, status: over ? 'over' : 'within' }
}

function judgeGrowth(budget: Budget, measured: Measurement, base: readonly Measurement[]): BudgetVerdict {
  const growth = budget.growth!
  const before = base.find(
    (one) =>
      one.metric === measured.metric &&
      one.formFactor === measured.formFactor &&
      fitsSubject(measured.subject, one.subject),
  )
  if (before === undefined) {
    return { budget, measured, limit: 'growth', allowed: Infinity, base: null, status: 'no-base' }
  }
  const allowed = before.value + ('share' in growth ? before.value * growth.share : growth.amount)
  const status = measured.value > allowed ? 'over' : 'within'
  return { budget, measured, limit: 'growth', allowed, base: before.value, status }
}
