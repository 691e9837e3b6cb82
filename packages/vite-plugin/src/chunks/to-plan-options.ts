import { type ChunkFacts, type PlanOptions, resolvePins } from '@firstpaint/core/chunks'
import type { ResolvedChunksOptions } from './chunks-options.ts'

/**
 * What the planner is told of the plugin's options.
 *
 * @throws FP_CHUNKS_PIN_NOTHING when a pin matches no module of the app.
 */
export function toPlanOptions(facts: ChunkFacts, { budgets, pins }: ResolvedChunksOptions): PlanOptions {
  const { firstVisit, ...promises } = budgets
  return {
    promises,
    pins: resolvePins(facts, pins),
    // Stored as JSON, which knows no Infinity.
    ...(firstVisit !== undefined && { goals: { firstVisit: Math.min(firstVisit, Number.MAX_VALUE) } }),
  }
}
