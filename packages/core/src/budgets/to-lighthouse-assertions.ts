import type { Budget, BudgetFile, FormFactor } from './budget.ts'
import { metricFacts } from './budget-metrics.ts'

/** One assertion as Lighthouse CI has it; always on the median, for its own default is the best of all runs. */
export type LighthouseAssertion = readonly [
  level: 'error' | 'warn',
  limit: {
    readonly maxNumericValue?: number
    readonly minScore?: number
    readonly aggregationMethod: 'median'
  },
]

/** @see https://github.com/GoogleChrome/lighthouse-ci/blob/main/docs/configuration.md#assertmatrix */
export interface LighthouseAssertions {
  readonly matchingUrlPattern: string
  readonly assertions: Readonly<Record<string, LighthouseAssertion>>
}

/**
 * The budgets that Lighthouse can judge, as Lighthouse CI's `assertMatrix`: one group for every page, one for each route
 * with limits of its own, which then hold besides. Growth needs a base and is left to `firstpaint compare`.
 *
 * Bytes are what Lighthouse saw on the wire, so a budget in raw bytes is left out. In the order of the file.
 */
export function toLighthouseAssertions(file: BudgetFile, formFactor: FormFactor): LighthouseAssertions[] {
  const fitting = file.budgets.filter(
    (budget) => (budget.formFactor ?? formFactor) === formFactor && isJudged(budget, file),
  )
  const groups = Map.groupBy(fitting, urlPattern)
  return [...groups].map(([matchingUrlPattern, budgets]) => ({
    matchingUrlPattern,
    assertions: Object.fromEntries(budgets.map((budget) => [auditOf(budget)!, toAssertion(budget)])),
  }))
}

function isJudged(budget: Budget, { compression }: BudgetFile): boolean {
  const onWire = metricFacts(budget.metric).unit !== 'bytes' || compression !== 'raw'
  return budget.max !== undefined && auditOf(budget) !== undefined && onWire
}

function auditOf({ subject, metric }: Budget): string | undefined {
  if (subject.kind === 'audit') return subject.audit
  return subject.kind === 'route' ? metricFacts(metric).lighthouse : undefined
}

function toAssertion({ metric, max, level }: Budget): LighthouseAssertion {
  const limit = metricFacts(metric).unit === 'score' ? { minScore: max! } : { maxNumericValue: max! }
  return [level, { ...limit, aggregationMethod: 'median' }]
}

/** Of the address of a page, whatever the server; a parameter is one segment. */
function urlPattern({ subject }: Budget): string {
  if (subject.kind !== 'route' || subject.route === '*') return '.*'
  const path = subject.route
    .split('/')
    .map((segment) => (segment.startsWith(':') ? '[^/?#]+' : segment.split('*').map(escapePattern).join('.*')))
    .join('/')
  return `^https?://[^/]+${path}/?([?#].*)?$`
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}
