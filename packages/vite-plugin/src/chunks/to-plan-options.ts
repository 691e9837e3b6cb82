import { type ChunkFacts, type PlanOptions, resolvePins } from '@firstpaint/core/chunks'
import type { ResolvedChunksOptions } from './chunks-options.ts'

/**
 * Of scripts per first visit, against the bundler's own chunks, where deltas are served: an edit then costs little whatever
 * chunk it is in, and what larger chunks save pays for the import map and the inline scripts. Deltas are not counted as
 * cheap in the plan's costs besides: that puts all packages into one chunk, whose delta after seven bumps is half as large
 * again (22.3 kB against 13.9 on Bistro), because a name more in one of them renames the others.
 */
const firstVisitWithDeltas = 0.99

/**
 * What the planner is told of the plugin's options.
 *
 * @param deltas Whether returning visitors are sent deltas.
 * @throws FP_CHUNKS_PIN_NOTHING when a pin matches no module of the app.
 */
export function toPlanOptions(
  facts: ChunkFacts,
  { budgets, pins }: ResolvedChunksOptions,
  deltas: boolean = false,
): PlanOptions {
  const { firstVisit = deltas ? firstVisitWithDeltas : undefined, ...promises } = budgets
  return {
    promises,
    pins: resolvePins(facts, pins),
    // Stored as JSON, which knows no Infinity.
    ...(firstVisit !== undefined && { goals: { firstVisit: Math.min(firstVisit, Number.MAX_VALUE) } }),
  }
}
