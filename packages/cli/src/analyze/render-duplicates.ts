import { formatBytes } from '../output/bytes.ts'
import type { Style } from '../output/style.ts'
import { fitPath, renderTable } from '../output/table.ts'
import type { ReportView } from './report-view.ts'

/** Packages of which a visitor gets two copies or more, dearest first, each with its installs. */
export function renderDuplicates({ report, limit }: ReportView, { colours, columns }: Style): string {
  const rows = report.duplicates
    .toSorted((a, b) => b.wastedBytes - a.wastedBytes)
    .slice(0, limit)
    .flatMap(({ name, copies, wastedBytes }) => [
      [name, colours.yellow(formatBytes(wastedBytes)), 'wasted'],
      ...copies.map(({ version, bytes, root }) =>
        [`  ${version ?? 'unknown version'}`, formatBytes(bytes), fitPath(root, columns - 46)].map(colours.dim),
      ),
    ])
  return renderTable(rows, { align: ['left', 'right'] })
}
