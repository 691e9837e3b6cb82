import type { ModuleExplanation } from '@firstpaint/core/chunks'
import { changeCells, changeHeads, renderBreaks } from '../chunks/render-cost.ts'
import { formatBytes } from '../output/bytes.ts'
import { renderSections } from '../output/sections.ts'
import type { Style } from '../output/style.ts'
import { renderTable } from '../output/table.ts'
import { wrapText } from '../output/wrap-text.ts'
import { renderNames } from './render-names.ts'

/** Why a module is where it is, and what other places would cost. */
export function renderModule(module: ModuleExplanation, limit: number, style: Style): string {
  const { colours, columns } = style
  const { bytes, editBytes, chunk, reason, moves } = module
  const why = wrapText(
    `${reason} An edit of any of its modules costs a returning visitor ${formatBytes(editBytes)}.`,
    columns - 2,
  )
  const rows = moves.map((move) => [
    move.chunk === null ? 'into a chunk of its own' : `into ${move.chunk}`,
    ...changeCells(move.change, style),
    renderBreaks(move.breaks, style),
  ])
  const heads = ['', ...changeHeads].map(colours.dim)
  return renderSections(
    [
      [
        `${module.module}  ${colours.dim(formatBytes(bytes))}  in chunk ${chunk}`,
        why.map((line) => `  ${line}`).join('\n'),
      ],
      ['Needed by', renderNames(module.neededBy, limit, style)],
      ['Imported by', renderNames(module.importers, limit, style)],
      [
        'What moving it would change',
        rows.length === 0 ? '' : renderTable([heads, ...rows], { align: ['left', 'right', 'right', 'right', 'right'] }),
      ],
    ],
    style,
  )
}
