export type { Budget, BudgetCompression, BudgetFile, FormFactor, Growth } from './budget.ts'
export type { BudgetSubject } from './budget-subject.ts'
export {
  type BudgetMetric,
  metricFacts,
  type MetricFacts,
  metricsOf,
  type MetricTier,
  type MetricUnit,
} from './budget-metrics.ts'
export { fitsSubject } from './fits-subject.ts'
export {
  type BudgetJudgement,
  type BudgetStatus,
  type BudgetVerdict,
  judgeBudgets,
  type JudgeBudgetsOptions,
} from './judge-budgets.ts'
export { lighthouseInsights, removedAudits } from './lighthouse-audits.ts'
export { measureReport } from './measure-report.ts'
export { type Measurement, subjectName } from './measurement.ts'
export { parsePercent, parseQuantity, quantityWords } from './parse-quantity.ts'
export {
  type LighthouseConfigFile,
  planLighthouseConfig,
  type PlanLighthouseOptions,
} from './plan-lighthouse-config.ts'
export { readBudgets } from './read-budgets.ts'
export {
  type LighthouseAssertion,
  type LighthouseAssertions,
  toLighthouseAssertions,
} from './to-lighthouse-assertions.ts'
