import type { ChunkFacts } from './chunk-facts.ts'
import type { ChunkLockfile } from './chunk-lockfile.ts'
import type { ChunkPlan } from './chunk-plan.ts'
import { checkPins } from './check-pins.ts'
import { finishPlan } from './finish-plan.ts'
import { keptGraph } from './kept-graph.ts'
import { planChunks } from './plan-chunks.ts'
import { planInput } from './plan-input.ts'
import { type PlanOptions, type ResolvedPlanOptions, resolvePlanOptions } from './plan-options.ts'

export interface PlaceInLockfileOptions extends PlanOptions {
  /**
   * Share of the cost per visit that planning anew must save to be advised, 0–1. Default 0.1: a new plan costs each
   * returning visitor most of the app once, 44–180 KB on measured apps, where a kept one costs 2–20 KB.
   */
  readonly replanGain?: number
  /** Whether to plan anew beside it, to know the drift. Default true; it takes as long as planning does. */
  readonly measureDrift?: boolean
}

export interface PlacedPlan {
  readonly plan: ChunkPlan
  /** Modules that were in no chunk, and where they went. By module. */
  readonly placed: readonly { readonly module: string; readonly chunk: string }[]
  /** Modules that had to leave their chunk for a promise to be kept. By module. */
  readonly moved: readonly { readonly module: string; readonly from: string; readonly to: string }[]
  /** Modules of the lockfile that are no longer in the app. */
  readonly gone: readonly string[]
  /** What planning anew would save per visit, in bytes and their equivalents; null when not measured, never below 0. */
  readonly drift: number | null
  /** Whether that is worth it. */
  readonly replan: boolean
}

/**
 * Keeps an earlier plan for changed facts: modules stay where they were, new ones go where they cost least, gone ones are
 * dropped, and only where a promise would break do modules leave their chunk. The same facts give the same plan.
 *
 * @throws What `planChunks` throws.
 */
export function placeInLockfile(
  facts: ChunkFacts,
  lockfile: ChunkLockfile,
  options: PlaceInLockfileOptions = {},
): PlacedPlan {
  const { replanGain = 0.1, measureDrift = true } = options
  const resolved = resolvePlanOptions({ ...options, promises: { ...lockfile.limits, ...options.promises } })
  const input = planInput(facts, resolved)
  checkPins(input)
  const before = new Map(Object.entries(lockfile.chunks).flatMap(([name, ids]) => ids.map((id) => [id, name] as const)))
  const plan = finishPlan(
    keptGraph(input, (id) => before.get(id) ?? null),
    resolved,
  )

  const after = new Map(plan.chunks.flatMap(({ name, modules }) => modules.map((id) => [id, name] as const)))
  const now = [...after].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const drift = measureDrift ? Math.max(0, plan.cost.after.total - plannedAnew(facts, resolved)) : null
  return {
    plan,
    placed: now.filter(([id]) => !before.has(id)).map(([module, chunk]) => ({ module, chunk })),
    moved: now.flatMap(([module, to]) => {
      const from = before.get(module)
      return from === undefined || from === to ? [] : [{ module, from, to }]
    }),
    gone: [...before.keys()].filter((id) => !after.has(id)).toSorted(),
    drift,
    replan: drift !== null && drift > replanGain * plan.cost.after.total,
  }
}

/** Cost of a new plan under the same limits for edits. */
function plannedAnew(facts: ChunkFacts, options: ResolvedPlanOptions): number {
  return planChunks(facts, { ...options, goals: { ...options.goals, firstVisit: Infinity } }).cost.after.total
}
