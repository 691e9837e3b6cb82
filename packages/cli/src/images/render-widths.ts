import { imageProposalsName } from '@firstpaint/core/images'
import { renderSections } from '../output/sections.ts'
import type { Style } from '../output/style.ts'
import { fitPath, renderTable } from '../output/table.ts'
import type { ProposedWidths, WidthProposals } from './propose-widths.ts'

export interface WidthsView {
  readonly style: Style
  /** Rows at most. */
  readonly limit: number
  /** The file that was written; null: none. */
  readonly written: string | null
}

/** What is proposed, for a terminal. */
export function renderWidths({ images, warnings }: WidthProposals, { style, limit, written }: WidthsView): string {
  const { bold, green, yellow } = style.colours
  const rows = images.slice(0, limit).flatMap((image) => rowsOf(image, bold))
  const table = renderTable([['', 'seen', 'now', 'proposed'], ...rows])
  const more = images.length > limit ? `\n  and ${images.length - limit} more: --limit` : ''
  const end =
    written === null
      ? `  --write puts them into ${imageProposalsName}, for imports that say widths=auto.`
      : `  ${green('✓')} ${written} is written: commit it. Imports that say widths=auto go by it.`
  return renderSections(
    [
      ['Widths of images', `${table}${more}\n\n${end}`],
      ['Not used', warnings.map((warning) => `  ${yellow('!')} ${warning}`).join('\n')],
    ],
    style,
  )
}

function rowsOf({ path, slots, from, now, plan }: ProposedWidths, bold: (text: string) => string): string[][] {
  const pixels = slots.map(({ cssWidth, dpr }) => Math.ceil(cssWidth * dpr - 1e-6))
  const [least, most] = [Math.min(...pixels), Math.max(...pixels)]
  const seen = `${least === most ? most : `${least}–${most}`} px, ${slots.length} by ${from}`
  const widths = plan.widths.join(' ')
  const row = [fitPath(path, 40), seen, now === null ? '?' : now.join(' '), bold(widths)]
  return plan.sizes === undefined ? [row] : [row, ['', '', '', `sizes="${plan.sizes}"`]]
}
