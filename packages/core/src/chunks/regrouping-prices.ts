import { plannedNetwork } from './chunk-network.ts'
import type { ChunkPlan, PromiseCheck } from './chunk-plan.ts'
import { costChange } from './cost-change.ts'
import type { Cost } from './cost-model.ts'
import { networkCost } from './network-cost.ts'
import type { PlanInput } from './plan-input.ts'
import { promisesOf } from './promises-of.ts'

/** What would come of grouping the modules in another way. */
export interface Regrouping {
  /** Change of the cost per visit, part by part; below zero is cheaper. */
  readonly change: Cost
  /** Promises that are kept now and would be broken. */
  readonly breaks: readonly PromiseCheck['name'][]
}

/** Prices other groupings of a plan's modules against the plan; each group is the ids of its modules. */
export function regroupingPrices(
  input: PlanInput,
  plan: Pick<ChunkPlan, 'chunks' | 'limits' | 'promises'>,
): (groups: readonly (readonly string[])[]) => Regrouping {
  const now = networkCost(input, plannedNetwork(input, plan.chunks))
  const wasBroken = new Set(plan.promises.filter(({ kept }) => !kept).map(({ name }) => name))
  return (groups) => {
    const filled = groups.filter((modules) => modules.length > 0)
    const network = plannedNetwork(
      input,
      filled.map((modules) => ({ name: '', modules })),
    )
    const promises = promisesOf(input, network, { promises: { ...input.options.promises, ...plan.limits } })
    return {
      change: costChange(now, networkCost(input, network)),
      breaks: promises.filter(({ kept, name }) => !kept && !wasBroken.has(name)).map(({ name }) => name),
    }
  }
}
