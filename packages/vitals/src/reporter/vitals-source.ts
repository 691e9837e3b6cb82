import type { MetricType, ReportOpts } from 'web-vitals'
import type { DraftVital, PageView } from './page-view.ts'

/** Where vitals come from: web-vitals with or without attribution, so that the lighter one can be had alone. */
export interface VitalsSource<Metric extends MetricType = MetricType> {
  /** One for each vital. */
  readonly observers: readonly ((report: (metric: Metric) => void, options: ReportOpts) => void)[]
  /** Adds why the vital is what it is. */
  readonly attribute?: (input: AttributeInput<Metric>) => void
}

export interface AttributeInput<Metric extends MetricType = MetricType> {
  readonly metric: Metric
  readonly vital: DraftVital
  readonly page: PageView
  /** To call when there is more to tell, later. */
  readonly changed: () => void
}
