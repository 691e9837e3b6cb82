import type { BudgetSubject } from './budget-subject.ts'

/** `bytes`, `ms`, a `count`, a bare number (`ratio`), or a Lighthouse `score` of 0–1, where more is better. */
export type MetricUnit = 'bytes' | 'ms' | 'count' | 'ratio' | 'score'

/**
 * How sure one measurement is. `exact`: the same in every run. `timed`: noise, judged on medians or paired runs only.
 * `model`: Lighthouse's simulation, judged on medians only.
 */
export type MetricTier = 'exact' | 'timed' | 'model'

export interface MetricFacts {
  readonly unit: MetricUnit
  readonly tier: MetricTier
  /** What it may be asked of. */
  readonly subjects: readonly BudgetSubject['kind'][]
  /** The audit of Lighthouse that tells the same, where there is one. */
  readonly lighthouse?: string
}

/** What a limit can be set for. */
export type BudgetMetric =
  | 'html'
  | 'js'
  | 'css'
  | 'image'
  | 'font'
  | 'media'
  | 'total'
  | 'thirdParty'
  | 'unusedJs'
  | 'unusedCss'
  | 'requests'
  | 'thirdPartyRequests'
  | 'chunkDepth'
  | 'domNodes'
  | 'styledElements'
  | 'layoutObjects'
  | 'calls'
  | 'executedBytes'
  | 'fcp'
  | 'lcp'
  | 'tbt'
  | 'speedIndex'
  | 'cls'
  | 'inp'
  | 'cpu'
  | 'performance'
  | 'accessibility'
  | 'bestPractices'
  | 'seo'
  | 'size'
  | 'files'
  | 'minScore'

const visit: MetricFacts['subjects'] = ['route', 'flow']
const bytes = (lighthouse?: string): MetricFacts => ({
  unit: 'bytes',
  tier: 'exact',
  subjects: ['route'],
  ...(lighthouse !== undefined && { lighthouse }),
})

/**
 * Everything a budget can be set for. Names of metrics are web-vitals' and Lighthouse's; of Lighthouse only ids stand here
 * that both 12.6 (inside @lhci/cli 0.15) and 13.5 have.
 */
export const budgetMetrics: Readonly<Record<BudgetMetric, MetricFacts>> = {
  html: bytes('resource-summary:document:size'),
  js: bytes('resource-summary:script:size'),
  css: bytes('resource-summary:stylesheet:size'),
  image: bytes('resource-summary:image:size'),
  font: bytes('resource-summary:font:size'),
  media: bytes('resource-summary:media:size'),
  total: { unit: 'bytes', tier: 'exact', subjects: visit, lighthouse: 'resource-summary:total:size' },
  thirdParty: bytes('resource-summary:third-party:size'),
  unusedJs: { unit: 'bytes', tier: 'exact', subjects: visit },
  unusedCss: { unit: 'bytes', tier: 'exact', subjects: visit },
  requests: { unit: 'count', tier: 'exact', subjects: visit, lighthouse: 'resource-summary:total:count' },
  thirdPartyRequests: {
    unit: 'count',
    tier: 'exact',
    subjects: visit,
    lighthouse: 'resource-summary:third-party:count',
  },
  chunkDepth: { unit: 'count', tier: 'exact', subjects: ['route'] },
  domNodes: { unit: 'count', tier: 'exact', subjects: visit },
  styledElements: { unit: 'count', tier: 'exact', subjects: visit },
  layoutObjects: { unit: 'count', tier: 'exact', subjects: visit },
  calls: { unit: 'count', tier: 'exact', subjects: visit },
  executedBytes: { unit: 'bytes', tier: 'exact', subjects: visit },
  fcp: { unit: 'ms', tier: 'timed', subjects: ['route'], lighthouse: 'first-contentful-paint' },
  lcp: { unit: 'ms', tier: 'timed', subjects: ['route'], lighthouse: 'largest-contentful-paint' },
  tbt: { unit: 'ms', tier: 'timed', subjects: ['route'], lighthouse: 'total-blocking-time' },
  speedIndex: { unit: 'ms', tier: 'model', subjects: ['route'], lighthouse: 'speed-index' },
  cls: { unit: 'ratio', tier: 'timed', subjects: visit, lighthouse: 'cumulative-layout-shift' },
  inp: { unit: 'ms', tier: 'timed', subjects: visit },
  cpu: { unit: 'ms', tier: 'timed', subjects: visit },
  performance: { unit: 'score', tier: 'model', subjects: ['route'], lighthouse: 'categories:performance' },
  accessibility: { unit: 'score', tier: 'model', subjects: ['route'], lighthouse: 'categories:accessibility' },
  bestPractices: { unit: 'score', tier: 'model', subjects: ['route'], lighthouse: 'categories:best-practices' },
  seo: { unit: 'score', tier: 'model', subjects: ['route'], lighthouse: 'categories:seo' },
  size: { unit: 'bytes', tier: 'exact', subjects: ['chunk', 'type'] },
  files: { unit: 'count', tier: 'exact', subjects: ['type'] },
  minScore: { unit: 'score', tier: 'model', subjects: ['audit'] },
}

export function isBudgetMetric(name: string): name is BudgetMetric {
  return Object.hasOwn(budgetMetrics, name)
}

export function metricFacts(metric: BudgetMetric): MetricFacts {
  return budgetMetrics[metric]
}

/** The metrics a kind of subject has, in the order of the table. */
export function metricsOf(kind: BudgetSubject['kind']): BudgetMetric[] {
  return Object.keys(budgetMetrics).filter(
    (name): name is BudgetMetric => isBudgetMetric(name) && metricFacts(name).subjects.includes(kind),
  )
}
