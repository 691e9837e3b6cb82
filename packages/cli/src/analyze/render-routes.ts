import type { Style } from '../output/style.ts'
import { fitPath, renderTable } from '../output/table.ts'
import type { ReportView } from './report-view.ts'
import { sizeCells, sizeHeads } from './size-cells.ts'

/** What a first visit to each route costs, dearest first. */
export function renderRoutes({ report, limit }: ReportView, { colours, columns }: Style): string {
  const routes = report.routes.toSorted((a, b) => b.raw - a.raw)
  if (routes.length === 0) return ''
  const rows = routes
    .slice(0, limit)
    .map((route) => [fitPath(route.route, columns - 44), String(route.requests), ...sizeCells(route)])
  const heads = ['', 'requests', ...sizeHeads].map(colours.dim)
  const table = renderTable([heads, ...rows], { align: ['left', 'right', 'right', 'right', 'right'] })
  const more = routes.length > limit ? `\n${colours.dim(`  and ${routes.length - limit} more`)}` : ''
  return table + more
}
