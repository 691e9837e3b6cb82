import { formatBytes } from '../output/bytes.ts'
import type { Style } from '../output/style.ts'
import { fitPath, renderTable } from '../output/table.ts'
import type { ReportView } from './report-view.ts'

/** Each broken limit with what it is exceeded by; one line when all hold. */
export function renderLimits({ limits }: ReportView, { colours, columns }: Style): string {
  if (limits.length === 0) return ''
  const broken = limits.filter((verdict) => !verdict.ok).toSorted((a, b) => b.bytes / b.limit - a.bytes / a.limit)
  if (broken.length === 0) return `  ${colours.green('✓')} every route keeps within them`
  const rows = broken.map(({ option, route, bytes, limit }) => [
    colours.red('✗'),
    fitPath(route, columns - 58),
    `${option} ${formatBytes(limit)}`,
    formatBytes(bytes),
    colours.red(`exceeded by ${formatBytes(bytes - limit)}`),
  ])
  return renderTable(rows, { align: ['left', 'left', 'left', 'right'] })
}
