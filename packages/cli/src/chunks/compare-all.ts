import { compareStrategies, type StrategySummary } from '@firstpaint/core/chunks'
import type { CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { formatBytes } from '../output/bytes.ts'
import { formatPercent } from '../output/percent.ts'
import { renderSections } from '../output/sections.ts'
import type { Style } from '../output/style.ts'
import { renderTable } from '../output/table.ts'
import { wrapText } from '../output/wrap-text.ts'
import type { AppChunks } from './load-app-chunks.ts'

/** What each strategy would come to for this app: modelled, and said to be. */
export function compareAll({ facts, options, plan }: AppChunks): CommandOutcome {
  const strategies = compareStrategies(facts, { ...options, ...(plan.strategy === 'auto' && { plan }) })
  return {
    exitCode: exitCodes.fine,
    document: { modelled: true, strategies },
    render: (style) =>
      renderSections(
        [['Strategies, modelled (nothing of this was built)', renderStrategies(strategies, style)]],
        style,
      ),
  }
}

/** A row per strategy, and what the columns mean. */
export function renderStrategies(strategies: readonly StrategySummary[], { colours, columns }: Style): string {
  const heads = ['', 'chunks', 'bytes', 'requests', 'over-fetch', 'edit p95', 'cost', 'broken'].map(colours.dim)
  const rows = strategies.map(({ strategy, chunks, bytesPerRoute, requests, overFetch, edits, cost, broken }) => [
    strategy,
    String(chunks),
    formatBytes(bytesPerRoute),
    `${requests.median} / ${requests.most}`,
    formatPercent(overFetch),
    formatBytes(edits.p95),
    formatBytes(cost),
    broken.length === 0 ? colours.dim('–') : colours.yellow(String(broken.length)),
  ])
  const right = 'right' as const
  const table = renderTable([heads, ...rows], { align: ['left', right, right, right, right, right, right, right] })
  const legend =
    'Compressed bytes. bytes: per route, mean over where visits begin; requests: median and most of any route; edit p95: ' +
    'what an edit of one module makes a returning visitor download again, in all but one of 20 modules; cost: per visit, ' +
    'bytes and their equivalents; broken: promises that are not kept.'
  return `${table}\n${wrapText(legend, columns - 2)
    .map((line) => colours.dim(`  ${line}`))
    .join('\n')}`
}
