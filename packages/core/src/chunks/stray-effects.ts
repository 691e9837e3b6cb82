import { hasBit } from './bitset.ts'
import type { ChunkNetwork } from './chunk-network.ts'
import type { PlanInput } from './plan-input.ts'

/** A module with side effects, or a style sheet, that loads where nothing needs it. */
export interface StrayEffect {
  readonly point: number
  readonly module: number
  readonly what: 'side-effect' | 'style'
}

/** Code that only costs bytes may load too early; code that does something may not. */
export function strayEffects({ index, points, reach }: PlanInput, network: ChunkNetwork): StrayEffect[] {
  return points.flatMap((_, point) =>
    [...network.loadedAt(point)].flatMap((chunk) =>
      network.chunks[chunk]!.effects.filter((module) => !hasBit(reach[index.atomOf[module]!]!, point)).map(
        (module): StrayEffect => ({
          point,
          module,
          what: index.modules[module]!.sideEffects ? 'side-effect' : 'style',
        }),
      ),
    ),
  )
}
