import { placeInLockfile, type PlacedPlan } from '@firstpaint/core/chunks'
import type { CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { formatBytes } from '../output/bytes.ts'
import { formatPercent } from '../output/percent.ts'
import { renderSections } from '../output/sections.ts'
import type { Style } from '../output/style.ts'
import { fitPath, renderTable } from '../output/table.ts'
import { wrapText } from '../output/wrap-text.ts'
import type { AppChunks } from './load-app-chunks.ts'
import { renderCosts, renderPromises } from './render-cost.ts'

/** The plan against its lockfile: what was placed into it, what drifted, whether promises are kept. */
export function showPlan(app: AppChunks, limit: number): CommandOutcome {
  const { facts, options, lockfile } = app
  const placed: PlacedPlan =
    lockfile.content === null
      ? { plan: app.plan, placed: [], moved: [], gone: [], drift: null, replan: false, anew: null }
      : placeInLockfile(facts, lockfile.content, options)
  const { plan } = placed
  const kept = plan.promises.every((promise) => promise.kept)
  const { drift, replan } = placed
  return {
    exitCode: kept ? exitCodes.fine : exitCodes.problems,
    document: {
      lockfile: lockfile.content === null ? null : lockfile.shown,
      chunks: plan.chunks.length,
      promises: plan.promises,
      cost: plan.cost,
      placed: placed.placed,
      moved: placed.moved,
      gone: placed.gone,
      drift,
      replan,
      anew: placed.anew,
      warnings: plan.warnings,
    },
    render: (style) =>
      renderSections(
        [
          [`Plan: ${plan.chunks.length} chunks`, renderLockfile(app, placed, style)],
          ['Since the lockfile was written', renderMoves(placed, limit, style)],
          ['Promises', renderPromises(plan.promises, style)],
          [
            'Cost per visit, in compressed bytes',
            renderCosts(
              [
                ['one chunk per set of routes', plan.cost.before],
                ['this plan', plan.cost.after],
              ],
              style,
            ),
          ],
          [
            'Warnings',
            plan.warnings
              .flatMap((text) => wrapText(text, style.columns - 2))
              .map((line) => `  ${line}`)
              .join('\n'),
          ],
        ],
        style,
      ),
  }
}

function renderLockfile(
  { lockfile }: AppChunks,
  { plan, drift, replan, anew }: PlacedPlan,
  { colours, columns }: Style,
): string {
  if (lockfile.content === null) {
    const how = `There is no ${lockfile.shown} yet: the next build with firstpaint() writes it. Commit it.`
    return wrapText(how, columns - 2)
      .map((line) => `  ${line}`)
      .join('\n')
  }
  if (anew !== null) {
    const why = `${lockfile.shown} is not kept: the next build plans anew. ${anew}`
    return wrapText(why, columns - 2)
      .map((line) => `  ${colours.yellow(line)}`)
      .join('\n')
  }
  const share = drift === null || plan.cost.after.total === 0 ? 0 : drift / plan.cost.after.total
  const worth = `planning anew would save ${formatBytes(drift ?? 0)} per visit (${formatPercent(share)})`
  const advice = replan ? colours.yellow(`${worth}: firstpaint chunks --replan`) : `${worth}: not worth it`
  return `  kept in ${lockfile.shown}\n  ${advice}`
}

function renderMoves({ placed, moved, gone }: PlacedPlan, limit: number, { colours, columns }: Style): string {
  const rows = [
    ...placed.map(({ module, chunk }) => [colours.green('+'), module, `new, in ${chunk}`]),
    ...moved.map(({ module, from, to }) => [colours.yellow('~'), module, `from ${from} to ${to}`]),
    ...gone.map((module) => [colours.red('−'), module, 'no longer in the build']),
  ]
  if (rows.length === 0) return ''
  const shown = rows
    .slice(0, limit)
    .map(([mark, module, what]) => [mark!, fitPath(module!, columns - 40), colours.dim(what!)])
  const more = rows.length > limit ? `\n${colours.dim(`  and ${rows.length - limit} more`)}` : ''
  return renderTable(shown) + more
}
