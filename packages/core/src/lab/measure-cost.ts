import type { BudgetCompression } from '../budgets/budget.ts'
import type { BudgetMetric } from '../budgets/budget-metrics.ts'
import type { BudgetSubject } from '../budgets/budget-subject.ts'
import type { Measurement } from '../budgets/measurement.ts'
import type { FileKind } from '../report/site-report.ts'
import type { PageAsset, PageCost } from './page-cost.ts'

const kindMetrics: readonly (readonly [BudgetMetric, FileKind])[] = [
  ['html', 'html'],
  ['js', 'js'],
  ['css', 'css'],
  ['image', 'image'],
  ['font', 'font'],
  ['media', 'media'],
]

/**
 * What a measured page costs in a budget's terms. Bytes are those of its answers, compressed as the budgets count them;
 * images that a list loads later are not in, whatever the folder holds.
 */
export function measureCost(
  subject: Extract<BudgetSubject, { readonly kind: 'route' | 'flow' }>,
  cost: PageCost,
  compression: BudgetCompression,
): Measurement[] {
  const sum = (assets: readonly PageAsset[]): number =>
    assets.reduce((total, asset) => total + (asset[compression] ?? asset.raw), 0)
  const third = cost.assets.filter(({ thirdParty }) => thirdParty)
  const one = (metric: BudgetMetric, value: number): Measurement => ({ subject, metric, value })
  const visit = [
    one('total', sum(cost.assets)),
    one('unusedJs', cost.unusedJs),
    one('unusedCss', cost.unusedCss),
    one('requests', cost.requests),
    one('thirdPartyRequests', third.length),
    one('domNodes', cost.domNodes),
    one('styledElements', cost.styledElements),
    one('layoutObjects', cost.layoutObjects),
    one('calls', cost.calls),
    one('executedBytes', cost.executed),
  ]
  if (subject.kind === 'flow') return visit
  return [
    ...kindMetrics.map(([metric, kind]) => one(metric, sum(cost.assets.filter((asset) => asset.kind === kind)))),
    one('thirdParty', sum(third)),
    one('chunkDepth', cost.chunkDepth),
    ...visit,
  ]
}
