import { applyWhatIf } from './apply-what-if.ts'
import type { ChunkFacts } from './chunk-facts.ts'
import type { ChunkPlan } from './chunk-plan.ts'
import { costChange } from './cost-change.ts'
import type { Cost } from './cost-model.ts'
import { type CostBreakdown, evaluatePlan, type LoadCost } from './evaluate-plan.ts'
import { planChunks } from './plan-chunks.ts'
import { type PlanOptions, type PlanPins, resolvePlanOptions } from './plan-options.ts'
import type { WhatIfChange } from './what-if-change.ts'

export interface WhatIfOptions extends PlanOptions {
  readonly facts: ChunkFacts
  readonly changes: readonly WhatIfChange[]
}

/** One route before and after the changes. */
export interface RouteChange {
  readonly route: string
  readonly before: Pick<LoadCost, 'bytes' | 'requests'>
  /** Null for a route that is gone. */
  readonly after: Pick<LoadCost, 'bytes' | 'requests'> | null
}

export interface WhatIfOutcome {
  /** The plan after the changes. */
  readonly plan: ChunkPlan
  readonly before: CostBreakdown
  readonly after: CostBreakdown
  /** By route. */
  readonly routes: readonly RouteChange[]
  /** Change of the cost per visit; below zero is cheaper. */
  readonly change: Cost
  /** Modules that would be in no chunk any more, and their compressed bytes. By module. */
  readonly gone: readonly { readonly module: string; readonly bytes: number }[]
}

/**
 * Plans the app as it would be after some changes, without building it. Both sides are cut by import statements (see
 * `applyWhatIf`) and planned anew, so that they compare; a build may find a little more to shake off.
 *
 * @throws What `applyWhatIf` throws; FP_CHUNKS_PINS_DISAGREE when the changes ask for what pins forbid.
 */
export function whatIf({ facts, changes, ...options }: WhatIfOptions): WhatIfOutcome {
  const now = applyWhatIf(facts, []).facts
  const then = applyWhatIf(facts, changes)
  const stays = new Set(then.facts.modules.map(({ id }) => id))
  const thenOptions = { ...options, pins: withPins(resolvePlanOptions(options).pins, then.pins, stays) }
  const plan = planChunks(then.facts, thenOptions)
  const before = evaluatePlan(now, planChunks(now, options), options)
  const after = evaluatePlan(then.facts, plan, thenOptions)
  const routesAfter = new Map(after.loads.filter(isRoute).map((load) => [load.name, load]))
  return {
    plan,
    before,
    after,
    routes: before.loads.filter(isRoute).map((load) => {
      const left = routesAfter.get(load.name)
      return { route: load.name, before: rounded(load), after: left === undefined ? null : rounded(left) }
    }),
    change: costChange(before.cost, after.cost),
    gone: facts.modules
      .filter(({ id }) => !stays.has(id))
      .map(({ id, compressedBytes }) => ({ module: id, bytes: compressedBytes })),
  }
}

function isRoute({ kind }: LoadCost): boolean {
  return kind === 'route'
}

function rounded({ bytes, requests }: LoadCost): RouteChange['before'] {
  return { bytes: Math.round(bytes), requests }
}

/** The user's pins, as far as their modules are left, and those of the changes. */
function withPins(own: PlanPins, asked: Pick<PlanPins, 'together' | 'apart'>, left: ReadonlySet<string>): PlanPins {
  const kept = (lists: readonly (readonly string[])[]): string[][] =>
    lists.map((list) => list.filter((id) => left.has(id))).filter((list) => list.length > 0)
  return {
    together: kept([...own.together, ...asked.together]),
    apart: kept([...own.apart, ...asked.apart]),
    neverInInitial: own.neverInInitial.filter((id) => left.has(id)),
  }
}
