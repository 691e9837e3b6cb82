import { subjectName } from '@firstpaint/core/budgets'
import { formatMetric } from '../lab/render-budgets.ts'
import { changesOf, type Comparison, isFine } from './comparison.ts'
import { describeCause, describeDelta, describeShare, describeValue } from './describe-change.ts'

/** The comparison for a pull request. */
export function reportMarkdown(comparison: Comparison, limit: number): string {
  const { base, head, routes, budgets, commit } = comparison
  const lines = [`### ${isFine(comparison) ? '✅' : '❌'} Firstpaint: ${cell(head)} against ${cell(base)}`, '']
  for (const route of routes) {
    const changes = changesOf(route)
    if (changes.length === 0) continue
    lines.push(`#### ${cell(route.route)}`, '', '| metric | base | head | change | | |', '|---|--:|--:|--:|--:|---|')
    for (const change of changes) {
      const { metric, base: before, head: after, verdict } = change
      const values = [describeValue(metric, before), describeValue(metric, after), describeDelta(change)]
      lines.push(`| ${[metric, ...values, describeShare(change), verdict].join(' | ')} |`)
    }
    lines.push('')
    for (const cause of route.causes.slice(0, limit))
      lines.push(`- ${code(cause.module)}: ${cell(describeCause(cause))}`)
    lines.push('')
  }
  if (routes.every((route) => changesOf(route).length === 0)) lines.push('Nothing changed.', '')
  if (commit !== undefined) {
    lines.push(`**Commit** ${code(commit.hash.slice(0, 10))} ${cell(commit.subject)} (${commit.builds} builds)`, '')
  }
  for (const { budget, measured, allowed, status } of budgets?.verdicts ?? []) {
    if (status !== 'over') continue
    const value = formatMetric(budget.metric, measured.value)
    const limitValue = formatMetric(budget.metric, allowed)
    lines.push(
      `- ${budget.level === 'error' ? '❌' : '⚠️'} ${cell(subjectName(measured.subject))}: ${budget.metric} is ${value}, allowed ${limitValue}`,
    )
  }
  return `${lines.join('\n').trimEnd()}\n`
}

function cell(text: string): string {
  return text.replaceAll(/([|<>\\`*_])/g, String.raw`\$1`)
}

/** A name may hold backticks itself: the fence is one longer than any of them. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`
}
