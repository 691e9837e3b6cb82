import { checkPins } from './check-pins.ts'
import type { ChunkFacts } from './chunk-facts.ts'
import type { ChunkPlan } from './chunk-plan.ts'
import { finishPlan } from './finish-plan.ts'
import { planInput } from './plan-input.ts'
import { type PlanOptions, resolvePlanOptions, withHeadroom } from './plan-options.ts'
import { planWithinVisit } from './plan-within-visit.ts'

/**
 * Plans chunks: splits the atoms of an exact pass where their modules change for different reasons, then merges what is
 * cheaper together, under promises that are never broken for a gain: hardly any byte without need, lazy code stays lazy, no
 * chunk cycles, side effects and styles in their order, an edit stays cheap.
 *
 * Pure: the same facts and options give the same plan, byte for byte, whatever the order of the facts' lists. Time grows
 * about linearly. It plans a little tighter than it promises, so that a plan kept by the lockfile has room to grow.
 *
 * @throws FP_CHUNKS_PIN_NOTHING when a pin names a module that is not in the facts; FP_CHUNKS_PINS_DISAGREE when two pins
 * contradict each other.
 * @example
 * const plan = planChunks(factsFromGraph({ graph, routes: [{ route: '/', entries: ['index.html', 'src/home.tsx'] }] }))
 */
export function planChunks(facts: ChunkFacts, options: PlanOptions = {}): ChunkPlan {
  const resolved = resolvePlanOptions(options)
  const input = planInput(facts, withHeadroom(resolved))
  checkPins(input)
  return finishPlan(planWithinVisit(input), resolved)
}
