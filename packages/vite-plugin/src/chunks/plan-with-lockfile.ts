import { type ChunkFacts, type ChunkPlan, placeInLockfile, planChunks, toLockfile } from '@firstpaint/core/chunks'
import { readLockfileFrom, writeLockfileTo } from './lockfile-on-disk.ts'

export interface PlannedWithLockfile {
  readonly plan: ChunkPlan
  /** What the person who runs the build should know, in sentences. */
  readonly notes: readonly string[]
}

/**
 * Plans the chunks so that they stay what they were: by the committed lockfile where there is one, anew and into a new
 * lockfile where there is none. Planning anew on every deploy would cost each returning visitor most of the app.
 */
export async function planWithLockfile(facts: ChunkFacts, path: string): Promise<PlannedWithLockfile> {
  const { lockfile, warnings } = await readLockfileFrom(path)
  if (lockfile === null) {
    const plan = planChunks(facts)
    await writeLockfileTo(path, toLockfile(plan))
    return { plan, notes: [...warnings, ...plan.warnings] }
  }
  const { plan, replan, drift } = placeInLockfile(facts, lockfile)
  await writeLockfileTo(path, toLockfile(plan))
  const advice = `A new plan would save ${Math.round(drift ?? 0)} bytes per visit: delete ${path} to plan anew.`
  return { plan, notes: [...warnings, ...plan.warnings, ...(replan ? [advice] : [])] }
}
