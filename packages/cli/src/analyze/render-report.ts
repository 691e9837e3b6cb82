import type { Style } from '../output/style.ts'
import { renderAccounting } from './render-accounting.ts'
import { renderChunks } from './render-chunks.ts'
import { renderDuplicates } from './render-duplicates.ts'
import { renderFindings } from './render-findings.ts'
import { renderKinds } from './render-kinds.ts'
import { renderLimits } from './render-limits.ts'
import { renderRoutes } from './render-routes.ts'
import { renderUnused } from './render-unused.ts'
import type { ReportView } from './report-view.ts'

/** The report for a terminal: sections with a title each, empty ones left out. */
export function renderReport(view: ReportView, style: Style): string {
  const { bold } = style.colours
  const sections: readonly (readonly [title: string, body: string])[] = [
    [`Files in ${view.name}`, renderKinds(view, style)],
    ['Largest scripts and styles', renderChunks(view, style)],
    ['Routes, first visit', renderRoutes(view, style)],
    ['Packages shipped more than once', renderDuplicates(view, style)],
    ['Files that nothing refers to', renderUnused(view, style)],
    ['Findings', renderFindings(view, style)],
    ['Limits', renderLimits(view, style)],
    ['Accounting', renderAccounting(view, style)],
  ]
  return sections
    .filter(([, body]) => body !== '')
    .map(([title, body]) => `\n${bold(title)}\n${body}\n`)
    .join('')
}
