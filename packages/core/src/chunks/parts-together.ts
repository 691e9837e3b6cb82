import type { Part } from './part.ts'
import type { PlanInput } from './plan-input.ts'

/** For each list of the pin `together`, the parts that hold it. */
export function partsTogether({ options }: PlanInput, parts: readonly Part[]): number[][] {
  return options.pins.together.map((_, pin) => parts.flatMap((part, id) => (part.together === pin ? [id] : [])))
}
