import type { Finding } from '@firstpaint/core/report'
import { formatBytes } from '../output/bytes.ts'
import type { Style } from '../output/style.ts'
import { fitPath, renderTable } from '../output/table.ts'
import type { ReportView } from './report-view.ts'

/** The finding that this section shows instead of the list of findings, because its files matter one by one. */
export function isUnused(finding: Finding): boolean {
  return finding.id === 'unreferenced'
}

/** Files that no other file of the site leads to, largest first, with what they weigh together. */
export function renderUnused({ report, limit }: ReportView, { colours, columns }: Style): string {
  const finding = report.findings.find(isUnused)
  if (finding === undefined) return ''
  const sizes = new Map(report.files.map((file) => [file.path, file.raw]))
  const files = finding.files
    .map((path) => ({ path, bytes: sizes.get(path) ?? 0 }))
    .toSorted((a, b) => b.bytes - a.bytes)
  const rows = files.slice(0, limit).map(({ path, bytes }) => [fitPath(path, columns - 16), formatBytes(bytes)])
  const sum = [`together (${files.length})`, formatBytes(finding.bytes)].map(colours.bold)
  const table = renderTable([...rows, sum], { align: ['left', 'right'] })
  return files.length > limit ? `${table}\n${colours.dim(`  and ${files.length - limit} more`)}` : table
}
