import type { FormFactor } from './budget.ts'
import type { BudgetSubject } from './budget-subject.ts'
import type { BudgetMetric } from './budget-metrics.ts'

/** One thing that was measured: of which subject (always a certain one, no pattern), in the metric's unit. */
export interface Measurement {
  readonly subject: BudgetSubject
  readonly metric: BudgetMetric
  readonly value: number
  /** Undefined where the device makes no difference. */
  readonly formFactor?: FormFactor
}

/** A subject in a person's words: `/menu`, `assets/index.js`, `font files`, `order › pay`. */
export function subjectName(subject: BudgetSubject): string {
  switch (subject.kind) {
    case 'route':
      return subject.route === '*' ? 'every route' : subject.route
    case 'chunk':
      return subject.chunk
    case 'type':
      return subject.type === '*' ? 'the whole site' : `${subject.type} files`
    case 'flow':
      return subject.step === undefined ? subject.flow : `${subject.flow} › ${subject.step}`
    case 'audit':
      return subject.audit
  }
}
