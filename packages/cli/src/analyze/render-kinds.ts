import type { FileKind, KindTotals } from '@firstpaint/core/report'
import type { Style } from '../output/style.ts'
import { renderTable } from '../output/table.ts'
import { sizeCells, sizeHeads } from './size-cells.ts'
import type { ReportView } from './report-view.ts'

/** One row per kind of file, largest first, and the sum. */
export function renderKinds({ report }: ReportView, { colours }: Style): string {
  const { bold, dim } = colours
  const kinds = (Object.entries(report.totals.byKind) as [FileKind, KindTotals][]).toSorted(
    ([, a], [, b]) => b.raw - a.raw,
  )
  const rows = kinds.map(([kind, totals]) => [kind, String(totals.files), ...sizeCells(totals)])
  const sum = ['all', String(report.totals.files), ...sizeCells(report.totals)].map(bold)
  return renderTable([['', 'files', ...sizeHeads].map(dim), ...rows, sum], {
    align: ['left', 'right', 'right', 'right', 'right'],
  })
}
