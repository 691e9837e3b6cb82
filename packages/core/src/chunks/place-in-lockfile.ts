import type { ChunkFacts } from './chunk-facts.ts'
import type { ChunkLockfile } from './chunk-lockfile.ts'
import type { ChunkPlan } from './chunk-plan.ts'
import { checkPins } from './check-pins.ts'
import { finishPlan } from './finish-plan.ts'
import { keptGraph } from './kept-graph.ts'
import { planChunks } from './plan-chunks.ts'
import { planInput } from './plan-input.ts'
import { type PlanOptions, resolvePlanOptions } from './plan-options.ts'
import { routeRequests } from './route-requests.ts'
import { whyAnew } from './why-anew.ts'

export interface PlaceInLockfileOptions extends PlanOptions {
  /**
   * Share of the cost per visit, 0–1, that planning anew must save to be advised; and to be done, where the app's structure
   * has changed. Default 0.1: a new plan costs each returning visitor most of the app once, 44–180 KB on measured apps,
   * where a kept one costs 2–20 KB. `Infinity`: the plan is kept whatever it costs.
   */
  readonly replanGain?: number
  /**
   * Whether to plan anew beside it, to know the drift, even if nothing hints that the plan is no longer worth keeping.
   * Default true; it takes as long as planning does. It never changes the plan.
   */
  readonly measureDrift?: boolean
}

export interface PlacedPlan {
  readonly plan: ChunkPlan
  /** Modules that were in no chunk, and where they went. By module. */
  readonly placed: readonly { readonly module: string; readonly chunk: string }[]
  /** Modules that had to leave their chunk for a promise to be kept, or for a new plan. By module. */
  readonly moved: readonly { readonly module: string; readonly from: string; readonly to: string }[]
  /** Modules of the lockfile that are no longer in the app. */
  readonly gone: readonly string[]
  /** What planning anew would save per visit, in bytes and their equivalents; null when not measured, never below 0. */
  readonly drift: number | null
  /** Whether that is worth it. */
  readonly replan: boolean
  /** Why the plan is a new one, in a sentence; null when it was kept. It is among the plan's warnings, too. */
  readonly anew: string | null
}

/**
 * Keeps an earlier plan for changed facts: modules stay where they were, new ones go where they cost least, gone ones are
 * dropped, and only where a promise would break do modules leave their chunk. Where modules came, went or had to leave and
 * the outcome is worse than a new plan by the stated gain, or makes more requests than the goals allow, it is a new plan.
 * The same facts, lockfile and options give the same plan, wherever and however often it is asked for.
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
  const kept = finishPlan(
    keptGraph(input, (id) => before.get(id) ?? null),
    resolved,
  )
  const isJudged =
    replanGain < Infinity && (hasMoved(before, kept) || routeRequests(input, kept).most > resolved.goals.mostRequests)
  const fresh = isJudged || measureDrift ? planChunks(facts, options) : null
  const anew = isJudged ? whyAnew(input, { kept, fresh: fresh!, gain: replanGain }) : null
  if (anew !== null) {
    const plan = { ...fresh!, warnings: [...fresh!.warnings, `The chunks were planned anew. ${anew}`] }
    return { plan, ...movesTo(plan, before), drift: 0, replan: false, anew }
  }
  const drift = fresh === null ? null : Math.max(0, kept.cost.after.total - fresh.cost.after.total)
  const replan = drift !== null && drift > replanGain * kept.cost.after.total
  return { plan: kept, ...movesTo(kept, before), drift, replan, anew }
}

type ChunkOfModule = ReadonlyMap<string, string>

function hasMoved(before: ChunkOfModule, plan: ChunkPlan): boolean {
  const { placed, moved, gone } = movesTo(plan, before)
  return placed.length + moved.length + gone.length > 0
}

function movesTo(plan: ChunkPlan, before: ChunkOfModule): Pick<PlacedPlan, 'placed' | 'moved' | 'gone'> {
  const after = new Map(plan.chunks.flatMap(({ name, modules }) => modules.map((id) => [id, name] as const)))
  const now = [...after].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    placed: now.filter(([id]) => !before.has(id)).map(([module, chunk]) => ({ module, chunk })),
    moved: now.flatMap(([module, to]) => {
      const from = before.get(module)
      return from === undefined || from === to ? [] : [{ module, from, to }]
    }),
    gone: [...before.keys()].filter((id) => !after.has(id)).toSorted(),
  }
}
