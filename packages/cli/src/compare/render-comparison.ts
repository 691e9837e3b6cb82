import { renderBudgets } from '../lab/render-budgets.ts'
import { renderSections, type Section } from '../output/sections.ts'
import type { Style } from '../output/style.ts'
import { fitPath, renderTable } from '../output/table.ts'
import { renderTimed } from './render-timed.ts'
import { changesOf, type Comparison } from './comparison.ts'
import { describeCause, describeDelta, describeShare, describeValue } from './describe-change.ts'

/** The comparison for a terminal. */
export function renderComparison(comparison: Comparison, limit: number, style: Style): string {
  const { colours, columns } = style
  const words = { worse: colours.red, better: colours.green, 'cannot tell': colours.yellow, same: colours.dim }
  const sections = comparison.routes.map((route): Section => {
    const changes = changesOf(route)
    if (changes.length === 0) return [route.route, colours.dim('  the same')]
    const rows = changes.map((change) => [
      change.metric,
      describeValue(change.metric, change.base),
      describeValue(change.metric, change.head),
      describeDelta(change),
      describeShare(change),
      words[change.verdict](change.verdict),
    ])
    const causes = route.causes
      .slice(0, limit)
      .map((cause) => `  ${fitPath(cause.module, columns - 4)}\n    ${colours.dim(describeCause(cause))}`)
    const table = renderTable(rows, { align: ['left', 'right', 'right', 'right', 'right'] })
    return [route.route, causes.length === 0 ? table : `${table}\n\n  Because of\n${causes.join('\n')}`]
  })
  const { budgets, commit, timed } = comparison
  return renderSections(
    [
      ...sections,
      ...timed.map(({ route, times }): Section => [`${route}, by the clock`, renderTimed(times, style)]),
      [
        'Commit',
        commit === undefined
          ? ''
          : `  ${colours.bold(commit.hash.slice(0, 10))} ${commit.subject}\n  ${colours.dim(`found by ${commit.builds} builds, on ${commit.metric} of ${commit.route}`)}`,
      ],
      ['Budgets', budgets === undefined ? '' : renderBudgets(budgets, style)],
    ],
    style,
  )
}
