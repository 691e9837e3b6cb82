import type { BudgetCompression } from '../budgets/budget.ts'
import type { BudgetMetric } from '../budgets/budget-metrics.ts'
import type { ModuleNode } from '../chunks/module-graph.ts'
import type { PackageRef } from '../modules/identify-module.ts'
import { countNoise } from './count-noise.ts'
import { diffWork } from './diff-work.ts'
import { importerChain } from './importer-chain.ts'
import type { ShiftVerdict } from './judge-shift.ts'
import { measureCost } from './measure-cost.ts'
import type { PageCost } from './page-cost.ts'

/** One side of a route: its runs, and the bytes of its modules in the files it loaded. */
export interface CostSide {
  readonly runs: readonly PageCost[]
  /** By module id: UTF-8 bytes, and whose it is; empty where nobody knows. */
  readonly modules: ReadonlyMap<string, { readonly bytes: number; readonly package: PackageRef | null }>
}

export interface MetricChange {
  readonly metric: BudgetMetric
  readonly verdict: ShiftVerdict
  /** Of the runs the least, in the metric's unit. */
  readonly base: number
  readonly head: number
  /** (head − base) / base; Infinity where the base is 0. */
  readonly share: number
}

/** A module that is to blame, and how it comes to be on the page. */
export interface Cause {
  readonly module: string
  /** Null for the app's own; versions are null where nothing tells them, or the side does not have the module. */
  readonly package: { readonly name: string; readonly base: string | null; readonly head: string | null } | null
  /** Characters executed, and bytes in the loaded files. */
  readonly executed: { readonly base: number; readonly head: number }
  readonly bytes: { readonly base: number; readonly head: number }
  /** From a module of the app to this one, by imports; empty where no graph tells. */
  readonly chain: readonly string[]
}

export interface RouteComparison {
  readonly route: string
  readonly metrics: readonly MetricChange[]
  /** What executes or weighs more or less, largest change first. */
  readonly causes: readonly Cause[]
}

export interface CompareCostsOptions {
  readonly base: CostSide
  readonly head: CostSide
  readonly compression: BudgetCompression
  /** A change smaller than this, as a share, is of no interest. */
  readonly margin: number
  /** The head's modules, for importers. */
  readonly graph?: readonly ModuleNode[] | undefined
}

/** What a route costs more or less than before, and which modules did it. */
export function compareCosts(route: string, options: CompareCostsOptions): RouteComparison {
  const { base, head, compression, margin } = options
  const values = ({ runs }: CostSide): ReadonlyMap<BudgetMetric, readonly number[]> => {
    const all = runs.flatMap((run) => measureCost({ kind: 'route', route }, run, compression))
    return new Map(
      [...Map.groupBy(all, ({ metric }) => metric)].map(([metric, list]) => [metric, list.map(({ value }) => value)]),
    )
  }
  const [before, after] = [values(base), values(head)]
  const metrics = [...before].map(([metric, list]) =>
    judgeMetric(metric, { base: list, head: after.get(metric)!, margin }),
  )
  return { route, metrics, causes: causesOf(options) }
}

function judgeMetric(
  metric: BudgetMetric,
  {
    base,
    head,
    margin,
  }: { readonly base: readonly number[]; readonly head: readonly number[]; readonly margin: number },
): MetricChange {
  const [low, now] = [Math.min(...base), Math.min(...head)]
  const share = low === now ? 0 : low === 0 ? Infinity : (now - low) / low
  const verdict = (): ShiftVerdict => {
    if (Math.abs(share) <= Math.max(margin, countNoise(metric))) return 'same'
    // A page may have several ways to load: all of one side must lie beyond all of the other.
    if (now > Math.max(...base)) return 'worse'
    return Math.max(...head) < low ? 'better' : 'cannot tell'
  }
  return { metric, verdict: verdict(), base: low, head: now, share }
}

function causesOf({ base, head, graph }: CompareCostsOptions): Cause[] {
  const least = ({ runs }: CostSide): PageCost => runs.reduce((one, run) => (run.executed < one.executed ? run : one))
  const { suspects } = diffWork(least(base), least(head))
  const work = new Map(suspects.map((suspect) => [suspect.id ?? '(no source map)', suspect]))
  const ids = new Set([...work.keys(), ...base.modules.keys(), ...head.modules.keys()])
  const causes = [...ids].flatMap((module): Cause[] => {
    const executed = { base: work.get(module)?.base ?? 0, head: work.get(module)?.head ?? 0 }
    const bytes = { base: base.modules.get(module)?.bytes ?? 0, head: head.modules.get(module)?.bytes ?? 0 }
    if (executed.base === executed.head && bytes.base === bytes.head) return []
    const [was, is] = [base.modules.get(module)?.package, head.modules.get(module)?.package]
    const name = is?.name ?? was?.name
    const from = name === undefined ? null : { name, base: was?.version ?? null, head: is?.version ?? null }
    return [{ module, package: from, executed, bytes, chain: importerChain(module, graph ?? []) }]
  })
  // Work and bytes have no common unit: each counts by its part of all that changed.
  const total = (of: 'executed' | 'bytes'): number =>
    causes.reduce((sum, cause) => sum + Math.abs(cause[of].head - cause[of].base), 0) || 1
  const [allWork, allBytes] = [total('executed'), total('bytes')]
  const weight = (cause: Cause): number =>
    Math.abs(cause.executed.head - cause.executed.base) / allWork +
    Math.abs(cause.bytes.head - cause.bytes.base) / allBytes
  return causes.toSorted((a, b) => weight(b) - weight(a) || (a.module < b.module ? -1 : 1))
}
