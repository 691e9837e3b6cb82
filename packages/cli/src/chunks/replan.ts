import { diffPlans, placeInLockfile, type PlanDiff, planChunks, toLockfile } from '@firstpaint/core/chunks'
import { writeLockfileTo } from '@firstpaint/vite/chunks'
import type { CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { formatBytes } from '../output/bytes.ts'
import { renderSections } from '../output/sections.ts'
import type { Style } from '../output/style.ts'
import { fitPath } from '../output/table.ts'
import type { AppChunks } from './load-app-chunks.ts'
import { renderCosts, renderPromises } from './render-cost.ts'

/** Plans anew and writes the lockfile; the next build makes the new chunks. */
export async function replan(app: AppChunks): Promise<CommandOutcome> {
  const { facts, options, lockfile } = app
  const before =
    lockfile.content === null
      ? null
      : placeInLockfile(facts, lockfile.content, { ...options, measureDrift: false, replanGain: Infinity }).plan
  const after = planChunks(facts, options)
  const diff = before === null ? null : diffPlans(facts, before, after)
  await writeLockfileTo(lockfile.path, toLockfile(after))
  const kept = after.promises.every((promise) => promise.kept)
  return {
    exitCode: kept ? exitCodes.fine : exitCodes.problems,
    document: {
      lockfile: lockfile.shown,
      chunks: after.chunks.length,
      promises: after.promises,
      cost: { before: before?.cost.after ?? null, after: after.cost.after },
      change: diff,
      warnings: after.warnings,
    },
    render: (style) =>
      renderSections(
        [
          [`Planned anew: ${after.chunks.length} chunks, written to ${lockfile.shown}`, renderDiff(diff, style)],
          ['Promises', renderPromises(after.promises, style)],
          [
            'Cost per visit, in compressed bytes',
            renderCosts(
              [
                ...(before === null ? [] : [['the plan so far', before.cost.after] as const]),
                ['this plan', after.cost.after],
              ],
              style,
            ),
          ],
        ],
        style,
      ),
  }
}

function renderDiff(diff: PlanDiff | null, { colours, columns }: Style): string {
  if (diff === null) return '  The first plan of this app. Commit the file.'
  if (diff.changed.length + diff.added.length + diff.removed.length === 0) return '  Nothing changed.'
  const { same, changed, added, removed, onceBytes, gainPerVisit, paysAfter } = diff
  const list = (names: readonly string[]): string => fitPath(names.join(', '), columns - 20)
  const pays =
    paysAfter === null
      ? colours.yellow('It costs more per visit than the plan so far.')
      : `It saves ${formatBytes(gainPerVisit)} per visit, so it pays after ${paysAfter} visits.`
  return [
    `  ${same} chunks stay as they are.`,
    ...(changed.length > 0 ? [`  ${colours.yellow('~')} changed: ${list(changed)}`] : []),
    ...(added.length > 0 ? [`  ${colours.green('+')} new: ${list(added)}`] : []),
    ...(removed.length > 0 ? [`  ${colours.red('−')} gone: ${list(removed)}`] : []),
    `  A returning visitor downloads ${formatBytes(onceBytes)} again, once. ${pays}`,
    '  Commit the file and build.',
  ].join('\n')
}
