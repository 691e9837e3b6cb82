import { renderCosts, renderPromises } from '../chunks/render-cost.ts'
import { formatBytes } from '../output/bytes.ts'
import { formatPercent } from '../output/percent.ts'
import { renderSections } from '../output/sections.ts'
import type { Style } from '../output/style.ts'
import { fitPath, renderTable } from '../output/table.ts'
import { wrapText } from '../output/wrap-text.ts'
import { renderLazyNext } from './render-lazy-next.ts'
import type { ChunkOverview, Overview } from './overview.ts'

/** The whole app: chunks, promises, cost, routes, what to load later, findings. */
export function renderOverview(overview: Overview, limit: number, style: Style): string {
  const { promises, cost, warnings, chunks, routes, findings, lazyNext } = overview
  const { colours, columns } = style
  const more = (all: readonly unknown[]): string =>
    all.length > limit ? `\n${colours.dim(`  and ${all.length - limit} more; --limit ${all.length} shows all`)}` : ''
  const routeRows = routes
    .slice(0, limit)
    .map(({ name, bytes, overFetch, requests, visitShare }) => [
      fitPath(name, columns - 50),
      formatBytes(bytes),
      String(requests),
      formatBytes(overFetch),
      formatPercent(visitShare),
    ])
  const routeHeads = ['', 'bytes', 'requests', 'over-fetch', 'of visits'].map(colours.dim)
  return renderSections(
    [
      [`Chunks: ${chunks.length}`, chunkRows(chunks.slice(0, limit), routes.length, style) + more(chunks)],
      ['Promises', renderPromises(promises, style)],
      [
        'Cost per visit, in compressed bytes',
        renderCosts(
          [
            ['one chunk per set of routes', cost.before],
            ['this plan', cost.after],
          ],
          style,
        ),
      ],
      [
        'Heaviest routes',
        renderTable([routeHeads, ...routeRows], { align: ['left', 'right', 'right', 'right', 'right'] }) + more(routes),
      ],
      ['What to load lazily next', renderLazyNext(lazyNext.slice(0, limit), style)],
      [
        'Findings',
        findings
          .slice(0, limit)
          .map(
            ({ message, fix }) =>
              `  ${colours.yellow('!')} ${wrapText(message, columns - 4).join('\n    ')}\n` +
              `    ${colours.dim('→')} ${wrapText(fix, columns - 6).join('\n      ')}`,
          )
          .join('\n'),
      ],
      ['Warnings of the plan', warnings.map((text) => `  ${wrapText(text, columns - 2).join('\n  ')}`).join('\n')],
    ],
    style,
  )
}

function chunkRows(chunks: readonly ChunkOverview[], routeCount: number, { colours, columns }: Style): string {
  const heads = ['', 'bytes', 'modules', 'routes', 'why'].map(colours.dim)
  const rows = chunks.map(({ name, compressedBytes, modules, routes, reason }) => [
    fitPath(name, 22),
    formatBytes(compressedBytes),
    String(modules),
    routes.length === routeCount ? 'all' : String(routes.length),
    colours.dim(cut(reason, columns - 54)),
  ])
  return renderTable([heads, ...rows], { align: ['left', 'right', 'right', 'right', 'left'] })
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1)).trimEnd()}…`
}
