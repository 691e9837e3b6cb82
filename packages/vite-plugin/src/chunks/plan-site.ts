import { join, resolve } from 'node:path'
import type { ModuleGraph, PlanOptions } from '@firstpaint/core/chunks'
import type { PlannedChunks } from '../context.ts'
import type { ResolvedChunksOptions } from './chunks-options.ts'
import { gatherChunkFacts } from './gather-chunk-facts.ts'
import { planWithLockfile } from './plan-with-lockfile.ts'
import { type PlanningTimes, timed } from './planning-times.ts'
import { toPlanOptions } from './to-plan-options.ts'

export interface PlanSiteOptions {
  /** Absolute path of the project. */
  readonly root: string
  /** Absolute path of Firstpaint's folder. */
  readonly dir: string
  readonly options: ResolvedChunksOptions
  /** From an exact pass. */
  readonly graph: ModuleGraph
  /** Whether the graph differs from the last build's; else nobody needs to know what planning anew would save. */
  readonly changed: boolean
  /** Whether returning visitors are sent deltas. */
  readonly deltas: boolean
  readonly times: PlanningTimes
}

export interface PlannedSite extends PlannedChunks {
  readonly planOptions: PlanOptions
  /** What the person who runs the build should know, in sentences. */
  readonly warnings: readonly string[]
  /** What might be worth doing, in a sentence. */
  readonly advice: string | undefined
}

/** Makes a plan: chooses and calls the planner. Tests call another in its place. */
export type Planner = typeof planWithLockfile

/**
 * From the exact graph of an app to the plan of its chunks.
 *
 * @throws FP_ROUTE_MODULE_UNKNOWN, FP_CHUNKS_PIN_NOTHING, FP_CHUNKS_PINS_DISAGREE.
 */
export async function planSite(site: PlanSiteOptions, planner: Planner = planWithLockfile): Promise<PlannedSite> {
  const { root, dir, options, graph, changed, deltas, times } = site
  const { facts, routes, warnings } = await timed(times, 'facts', () =>
    gatherChunkFacts({ graph, root, cacheDir: join(dir, 'cache'), options, now: Date.now() }),
  )
  const planOptions = toPlanOptions(facts, options, deltas)
  const { plan, notes, advice } = await timed(times, 'plan', () =>
    planner(facts, {
      path: resolve(root, options.lockfile),
      strategy: options.strategy,
      replan: options.replan || process.env['FIRSTPAINT_REPLAN'] === '1',
      measureDrift: changed,
      planOptions,
    }),
  )
  return { facts, plan, routes, planOptions, warnings: [...warnings, ...notes], advice }
}
