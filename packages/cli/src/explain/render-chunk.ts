import type { ChunkExplanation } from '@firstpaint/core/chunks'
import { changeCells, changeHeads, renderBreaks } from '../chunks/render-cost.ts'
import { formatBytes } from '../output/bytes.ts'
import { formatPercent } from '../output/percent.ts'
import { renderSections } from '../output/sections.ts'
import type { Style } from '../output/style.ts'
import { fitPath, renderTable } from '../output/table.ts'
import { wrapText } from '../output/wrap-text.ts'
import { renderNames } from './render-names.ts'

/** A chunk: what is in it, who loads it, what changes it, and what merging or splitting it would cost. */
export function renderChunk(chunk: ChunkExplanation, limit: number, style: Style): string {
  const { colours, columns } = style
  const more = (all: readonly unknown[]): string =>
    all.length > limit ? `\n${colours.dim(`  and ${all.length - limit} more; --limit ${all.length} shows all`)}` : ''
  const loaders = chunk.loadedBy.map(({ name, overFetch }) =>
    overFetch === 0 ? name : `${name} (${formatBytes(overFetch)} of it without need)`,
  )
  const changes = [
    ...chunk.merges.map((merge) => [`merge with ${merge.with}`, merge] as const),
    ...chunk.splits.map((split) => [`split off ${fitPath(split.off, 40)}`, split] as const),
  ].map(([what, { change, breaks }]) => [what, ...changeCells(change, style), renderBreaks(breaks, style)])
  return renderSections(
    [
      [
        `Chunk ${chunk.chunk}  ${colours.dim(formatBytes(chunk.bytes))}`,
        wrapText(chunk.reason, columns - 2)
          .map((line) => `  ${line}`)
          .join('\n'),
      ],
      [
        `Modules: ${chunk.modules.length}`,
        renderTable(
          chunk.modules.slice(0, limit).map(({ id, bytes }) => [fitPath(id, columns - 16), formatBytes(bytes)]),
          { align: ['left', 'right'] },
        ) + more(chunk.modules),
      ],
      ['Loaded by', renderNames(loaders, limit, style)],
      [
        `Changed by ${formatPercent(chunk.churn)} of deploys`,
        renderTable(
          chunk.changedBy
            .slice(0, Math.min(limit, 5))
            .map(({ name, churn }) => [fitPath(name, columns - 16), formatPercent(churn)]),
          { align: ['left', 'right'] },
        ),
      ],
      [
        'What merging and splitting would change',
        changes.length === 0
          ? ''
          : renderTable([['', ...changeHeads].map(colours.dim), ...changes], {
              align: ['left', 'right', 'right', 'right', 'right'],
            }),
      ],
    ],
    style,
  )
}
