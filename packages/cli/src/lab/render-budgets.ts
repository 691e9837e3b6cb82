import { type BudgetJudgement, type BudgetVerdict, metricFacts, subjectName } from '@firstpaint/core/budgets'
import { formatBytes } from '../output/bytes.ts'
import type { Style } from '../output/style.ts'
import { renderTable } from '../output/table.ts'

/** A value in its metric's unit. */
export function formatMetric(metric: BudgetVerdict['budget']['metric'], value: number): string {
  const { unit } = metricFacts(metric)
  if (unit === 'bytes') return formatBytes(value)
  if (unit === 'ms') return `${Math.round(value)} ms`
  return String(Math.round(value * 1000) / 1000)
}

/** Each limit that was passed, with what it is exceeded by and where in the file it stands; one line when all hold. */
export function renderBudgets({ verdicts, unmeasured }: BudgetJudgement, { colours }: Style): string {
  const over = verdicts.filter(({ status }) => status === 'over')
  const rows = over.map(({ budget, measured, allowed, limit, base }) => [
    budget.level === 'error' ? colours.red('✗') : colours.yellow('!'),
    subjectName(measured.subject),
    budget.metric,
    formatMetric(budget.metric, measured.value),
    limit === 'max'
      ? `limit ${formatMetric(budget.metric, allowed)}`
      : `base ${formatMetric(budget.metric, base!)}, allowed ${formatMetric(budget.metric, allowed)}`,
    colours.dim(budget.place),
  ])
  const lines = [
    over.length === 0 && verdicts.length > 0 ? `  ${colours.green('✓')} all ${verdicts.length} limits hold` : '',
    renderTable(rows, { align: ['left', 'left', 'left', 'right'] }),
    ...unmeasured.map(({ place }) => colours.dim(`  · ${place}: nothing was measured for it here`)),
  ]
  return lines.filter((line) => line !== '').join('\n')
}
