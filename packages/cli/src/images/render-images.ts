import type { ImageReport, ReportedImage } from '@firstpaint/core/images'
import { formatBytes } from '../output/bytes.ts'
import { formatPercent } from '../output/percent.ts'
import { renderSections } from '../output/sections.ts'
import type { Style } from '../output/style.ts'
import { fitPath, renderTable } from '../output/table.ts'
import type { ImagesResult } from './images-result.ts'

export interface ImagesView {
  readonly name: string
  readonly result: ImagesResult
  readonly report: ImageReport
  /** Rows per list. */
  readonly limit: number
}

/** What came of a run, for a terminal. */
export function renderImages(view: ImagesView, style: Style): string {
  const { result, report, limit } = view
  const { colours, columns } = style
  const reasons = result.left.map(({ path, why }) => [fitPath(path, 40), why])
  return renderSections(
    [
      [`Images of ${view.name}`, renderTotals(view, style)],
      [
        'Most saved',
        cut(
          report.images.map((image) => imageRow(image, columns)),
          limit,
          [heads],
        ),
      ],
      ['Left as they are', cut(reasons, limit)],
      [
        'Same picture under several names',
        cut(
          report.duplicates.map(({ paths, bytes }) => [formatBytes(bytes), paths.join(', ')]),
          limit,
        ),
      ],
      ['Over budget', report.violations.map(({ message }) => `  ${colours.red('✗')} ${message}`).join('\n')],
      ['Budgets that hold for no image', report.unmatched.map(({ images }) => `  ${images}`).join('\n')],
      ['Failed', result.failed.map(({ code, message }) => `  ${colours.red('✗')} ${code}: ${message}`).join('\n')],
    ],
    style,
  )
}

const heads = ['', 'before', 'after', 'saved', 'score', 'files']

function renderTotals({ result, report }: ImagesView, { colours }: Style): string {
  const { images, files, before, after, lowestScore, meanScore, encodes } = report.totals
  const saved = before > 0 ? 1 - after / before : 0
  const scores =
    lowestScore === undefined ? '' : `\n  scores: lowest ${lowestScore.toFixed(1)}, mean ${meanScore!.toFixed(1)}`
  const pages = result.pages.length > 0 ? `\n  pages rewritten: ${result.pages.length}` : ''
  const removed = result.removed > 0 ? `, ${result.removed} stale ones deleted` : ''
  return [
    `  ${count(images, 'image')}, ${count(files, 'file')}; at their widest ${formatBytes(before)} → ${colours.bold(formatBytes(after))}, ${formatPercent(saved)} less`,
    `  ${count(result.written, 'file')} written${removed}; ${count(encodes, 'encode')}${scores}${pages}`,
  ].join('\n')
}

function imageRow({ path, before, after, variants, cached }: ReportedImage, columns: number): readonly string[] {
  const scores = variants.flatMap(({ score }) => (score === undefined ? [] : [score]))
  return [
    fitPath(path, Math.max(20, columns - 55)),
    formatBytes(before),
    formatBytes(after),
    formatPercent(before > 0 ? Math.max(0, 1 - after / before) : 0),
    scores.length === 0 ? '–' : Math.min(...scores).toFixed(1),
    `${variants.length}${cached ? ' (kept)' : ''}`,
  ]
}

function cut(rows: readonly (readonly string[])[], limit: number, head: readonly (readonly string[])[] = []): string {
  if (rows.length === 0) return ''
  const more = rows.length > limit ? `\n  and ${rows.length - limit} more` : ''
  const align = head.length > 0 ? (['left', 'right', 'right', 'right', 'right', 'left'] as const) : []
  return renderTable([...head, ...rows.slice(0, limit)], { align }) + more
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
