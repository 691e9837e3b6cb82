import {
  type ChunkFacts,
  type ChunkPlan,
  placeInLockfile,
  planByStrategy,
  planChunks,
  type PlanOptions,
  type StrategyName,
  toLockfile,
} from '@firstpaint/core/chunks'
import { readLockfileFrom, writeLockfileTo } from './lockfile-on-disk.ts'

export interface PlanWithLockfileOptions {
  /** Absolute path of the lockfile. */
  readonly path: string
  readonly strategy: StrategyName
  /** Plan anew, whatever the lockfile says. */
  readonly replan: boolean
  /** Whether to find out what planning anew would save; it takes as long as planning does. */
  readonly measureDrift: boolean
  readonly planOptions: PlanOptions
}

export interface PlannedWithLockfile {
  readonly plan: ChunkPlan
  /** What the person who runs the build should know, in sentences. */
  readonly notes: readonly string[]
  /** What might be worth doing, in a sentence; absent when nothing is. */
  readonly advice?: string
}

/** Bytes per visit below which planning anew is no matter, however small the app: a request's worth. */
const worthSaying = 1000

/**
 * Plans the chunks so that they stay what they were: by the committed lockfile where there is one, anew and into a new
 * lockfile where there is none. Planning anew on every deploy would cost each returning visitor most of the app. Strategies
 * by name follow their rule alone.
 */
export async function planWithLockfile(
  facts: ChunkFacts,
  { path, strategy, replan, measureDrift, planOptions }: PlanWithLockfileOptions,
): Promise<PlannedWithLockfile> {
  if (strategy !== 'auto') {
    const plan = planByStrategy(facts, strategy, planOptions)
    return { plan, notes: plan.warnings }
  }
  const { lockfile, warnings } = replan ? { lockfile: null, warnings: [] } : await readLockfileFrom(path)
  if (lockfile === null) {
    const plan = planChunks(facts, planOptions)
    await writeLockfileTo(path, toLockfile(plan))
    return { plan, notes: [...warnings, ...plan.warnings] }
  }
  const placed = placeInLockfile(facts, lockfile, { ...planOptions, measureDrift })
  await writeLockfileTo(path, toLockfile(placed.plan))
  const saved = placed.drift ?? 0
  const notes = [...warnings, ...placed.plan.warnings]
  if (!placed.replan || saved < worthSaying) return { plan: placed.plan, notes }
  const advice = `a new plan would save ${(saved / 1000).toFixed(1)} kB per visit: set FIRSTPAINT_REPLAN=1 for one build`
  return { plan: placed.plan, notes, advice }
}
