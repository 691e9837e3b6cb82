import { type BudgetVerdict, metricFacts, subjectName } from '@firstpaint/core/budgets'
import { kilobytes } from '../kilobytes.ts'

/** `/menu: js is 181.2 kB, 180.0 kB allowed (budgets[0].js)`. */
export function describeBreach({ budget, measured, allowed }: BudgetVerdict): string {
  const { unit } = metricFacts(budget.metric)
  const written = (value: number): string =>
    unit !== 'bytes' ? String(value) : value < 1000 ? `${value} B` : kilobytes(value)
  const over = `${budget.metric} is ${written(measured.value)}, ${written(allowed)} allowed`
  return `${subjectName(measured.subject)}: ${over} (${budget.place})`
}
