import type { BudgetJudgement } from '@firstpaint/core/budgets'
import type { PageCost } from '@firstpaint/core/lab'
import { formatBytes } from '../output/bytes.ts'
import { renderSections } from '../output/sections.ts'
import type { Style } from '../output/style.ts'
import { fitPath, renderTable } from '../output/table.ts'
import type { MeasuredRoute } from './measure-target.ts'
import { renderBudgets } from './render-budgets.ts'

export interface LabView {
  readonly name: string
  readonly routes: readonly MeasuredRoute[]
  readonly judgement: BudgetJudgement | undefined
  /** Rows per list. */
  readonly limit: number
}

/** The lab's findings for a terminal. */
export function renderLab({ name, routes, judgement, limit }: LabView, style: Style): string {
  return renderSections(
    [
      [`Bytes of a first visit, ${name}`, renderBytes(routes, style)],
      ['Work of a first visit, the same in every run', renderWork(routes, style)],
      ['Modules that work most', renderModules(routes, limit, style)],
      ['Budgets', judgement === undefined ? '' : renderBudgets(judgement, style)],
    ],
    style,
  )
}

function sum({ assets }: PageCost, of: 'raw' | 'gzip' | 'brotli'): number {
  return assets.reduce((total, asset) => total + (asset[of] ?? asset.raw), 0)
}

function renderBytes(routes: readonly MeasuredRoute[], { colours, columns }: Style): string {
  const heads = ['', 'requests', 'deep', 'raw', 'gzip', 'brotli', 'unused JS', 'unused CSS'].map(colours.dim)
  const rows = routes.map(({ route, cost }) => [
    fitPath(route, columns - 72),
    String(cost.requests),
    String(cost.chunkDepth),
    ...(['raw', 'gzip', 'brotli'] as const).map((of) => formatBytes(sum(cost, of))),
    formatBytes(cost.unusedJs),
    formatBytes(cost.unusedCss),
  ])
  return renderTable([heads, ...rows], { align: ['left', ...Array<'right'>(7).fill('right')] })
}

function renderWork(routes: readonly MeasuredRoute[], { colours, columns }: Style): string {
  const heads = ['', 'calls', 'executed', 'styled', 'laid out', 'nodes'].map(colours.dim)
  const rows = routes.map(({ route, cost }) => [
    fitPath(route, columns - 60),
    String(cost.calls),
    formatBytes(cost.executed),
    String(cost.styledElements),
    String(cost.layoutObjects),
    String(cost.domNodes),
  ])
  return renderTable([heads, ...rows], { align: ['left', ...Array<'right'>(5).fill('right')] })
}

function renderModules(routes: readonly MeasuredRoute[], limit: number, { colours, columns }: Style): string {
  const sums = new Map<string, { calls: number; executed: number }>()
  for (const { cost } of routes) {
    for (const { id, calls, executed } of cost.modules) {
      const key = id ?? '(no source map)'
      const one = sums.get(key) ?? { calls: 0, executed: 0 }
      sums.set(key, { calls: one.calls + calls, executed: one.executed + executed })
    }
  }
  const rows = [...sums]
    .toSorted(([, a], [, b]) => b.executed - a.executed)
    .slice(0, limit)
    .map(([id, { calls, executed }]) => [fitPath(id, columns - 36), String(calls), formatBytes(executed)])
  if (rows.length === 0) return ''
  return renderTable([['', 'calls', 'executed'].map(colours.dim), ...rows], { align: ['left', 'right', 'right'] })
}
