import { formatBytes } from '../output/bytes.ts'
import type { Style } from '../output/style.ts'
import { renderTable } from '../output/table.ts'
import type { ReportView } from './render-report.ts'

/** Packages of which a visitor gets two copies or more, dearest first. */
export function renderDuplicates({ report, limit }: ReportView, { colours }: Style): string {
  if (report.duplicates.length === 0) return ''
  const rows = report.duplicates
    .toSorted((a, b) => b.wastedBytes - a.wastedBytes)
    .slice(0, limit)
    .map(({ name, copies, wastedBytes }) => [
      name,
      copies.map(({ version, bytes }) => `${version ?? 'unknown version'} (${formatBytes(bytes)})`).join(', '),
      colours.yellow(`${formatBytes(wastedBytes)} too many`),
    ])
  return renderTable(rows)
}
