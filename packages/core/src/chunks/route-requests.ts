import type { ChunkPlan } from './chunk-plan.ts'
import { plannedNetwork } from './chunk-network.ts'
import { medianOf } from './meet-goals.ts'
import type { PlanInput } from './plan-input.ts'

/** Requests for scripts that routes make with a plan: median and most over the routes; 0 for an app without any. */
export interface RouteRequests {
  readonly median: number
  readonly most: number
}

export function routeRequests(input: PlanInput, plan: Pick<ChunkPlan, 'chunks'>): RouteRequests {
  const network = plannedNetwork(input, plan.chunks)
  const requests = input.points.flatMap(({ kind }, point) =>
    // Beyond the plan's own chunks stand bare facades.
    kind === 'route' ? [[...network.loadedAt(point)].filter((chunk) => chunk < plan.chunks.length).length] : [],
  )
  return { median: medianOf(requests), most: Math.max(0, ...requests) }
}
