import type { ChunkFacts } from './chunk-facts.ts'
import type { ChunkPlan, StrategyName } from './chunk-plan.ts'
import { type CostBreakdown, evaluatePlan, type LoadCost } from './evaluate-plan.ts'
import { planByStrategy } from './plan-by-strategy.ts'
import type { PlanOptions } from './plan-options.ts'

/** Every strategy, ours first. */
export const strategyNames: readonly StrategyName[] = ['auto', 'vite-default', 'vendor', 'granular']

/** What a way of chunking comes to, as modelled: nothing of it was built or measured. All bytes compressed. */
export interface StrategySummary {
  readonly strategy: StrategyName
  readonly chunks: number
  /** Per route, weighted by where visits begin. */
  readonly bytesPerRoute: number
  /** Scripts a route asks for: median and most over routes. */
  readonly requests: { readonly median: number; readonly most: number }
  /** Bytes routes load without need, over what they need, all routes together, 0–1. */
  readonly overFetch: number
  /** What an edit of one module makes visitors download again: of 20 modules, one costs more than `p95`. */
  readonly edits: { readonly p95: number; readonly expected: number }
  /** Cost per visit, in bytes and their equivalents. */
  readonly cost: number
  /** Promises that are not kept. */
  readonly broken: readonly string[]
}

export interface CompareStrategiesOptions extends PlanOptions {
  /** A plan to stand for `auto`: the one that is in use. Default: planned anew. */
  readonly plan?: ChunkPlan
}

/** Plans and prices an app with each strategy. */
export function compareStrategies(facts: ChunkFacts, options: CompareStrategiesOptions = {}): StrategySummary[] {
  const { plan, ...rest } = options
  return strategyNames.map((strategy) => {
    const made = strategy === 'auto' && plan !== undefined ? plan : planByStrategy(facts, strategy, rest)
    return summarizePlan(facts, { ...rest, plan: { ...made, strategy } })
  })
}

export interface SummarizePlanOptions extends PlanOptions {
  readonly plan: ChunkPlan
}

/** The figures of one plan. */
export function summarizePlan(facts: ChunkFacts, { plan, ...options }: SummarizePlanOptions): StrategySummary {
  const { loads, edits, cost, chunks }: CostBreakdown = evaluatePlan(facts, plan, options)
  const routes = loads.filter(({ kind }) => kind === 'route')
  const visits = new Map(facts.routes.map(({ route, visits: own }) => [route, own]))
  const all = [...visits.values()].reduce((sum, own) => sum + own, 0)
  const shareOf = (name: string): number => (all === 0 ? 1 / routes.length : visits.get(name)! / all)
  const sum = (of: (load: LoadCost) => number): number => routes.reduce((total, load) => total + of(load), 0)
  const requests = routes.map((load) => load.requests).toSorted((a, b) => a - b)
  const needed = sum((load) => load.needed)
  return {
    strategy: plan.strategy,
    chunks,
    bytesPerRoute: Math.round(sum((load) => shareOf(load.name) * load.bytes)),
    requests: { median: requests[Math.floor(requests.length / 2)] ?? 0, most: requests.at(-1) ?? 0 },
    overFetch: needed === 0 ? 0 : sum((load) => load.overFetch) / needed,
    edits: { p95: Math.round(edits.p95), expected: Math.round(edits.expected) },
    cost: Math.round(cost.total),
    broken: plan.promises.filter(({ kept }) => !kept).map(({ name }) => name),
  }
}
