import { type ChunkNode, type ChunkPlan, mendPlan, verifyChunks } from '@firstpaint/core/chunks'
import type { ResolvedConfig } from 'vite'
import type { PlannedSite } from './plan-site.ts'
import { type PlanningTimes, timed } from './planning-times.ts'
import { rebuildSite, type RebuiltSite } from './rebuild-site.ts'

/** Repairs tried, each a build of the app, before the chunks are left to Vite. */
const repairs = 2

export interface SettleChunksOptions {
  readonly config: ResolvedConfig
  readonly planned: PlannedSite
  /** The chunks the plan turned into. */
  readonly output: readonly ChunkNode[]
  readonly times: PlanningTimes
}

export interface SettledChunks {
  /** The plan that holds; null: none did, the chunks are Vite's own. */
  readonly plan: ChunkPlan | null
  /** What to ship instead of the output; null: it may ship as it is. */
  readonly rebuilt: RebuiltSite | null
  /** The promise the output broke, in a sentence; null: none. */
  readonly broken: string | null
}

/**
 * Holds an output against the promises of its plan. Where one is broken, the plan is mended and the app built again, and
 * when that does not help, with Vite's own chunks: a plan is never a reason for a build to fail.
 */
export async function settleChunks({ config, planned, output, times }: SettleChunksOptions): Promise<SettledChunks> {
  const { facts, planOptions } = planned
  const rebuild = (plan: ChunkPlan | null): Promise<RebuiltSite> =>
    timed(times, 'rebuild', () => rebuildSite(config, plan && { facts, plan }))
  let plan = planned.plan
  let chunks = output
  let rebuilt: RebuiltSite | null = null
  let broken: string | null = null
  for (let repair = 0; ; repair++) {
    const checked = { ...planOptions, facts, plan, output: chunks }
    const violations = await timed(times, 'check', () => verifyChunks(checked))
    const worst = violations.find(({ fatal }) => fatal)
    if (worst === undefined) return { plan, rebuilt, broken }
    broken ??= worst.message
    const repaired = repair < repairs ? mendPlan({ ...checked, violations }) : null
    if (repaired === null) return { plan: null, rebuilt: await rebuild(null), broken }
    plan = repaired
    rebuilt = await rebuild(plan)
    chunks = rebuilt.graph.chunks
  }
}
