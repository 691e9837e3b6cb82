import type { ChunkPlan } from './chunk-plan.ts'
import { planChunks } from './plan-chunks.ts'
import { repairPlan, type RepairPlanOptions } from './repair-plan.ts'

/** Share of the cost per visit beyond which keeping the plan is not worth it; as `replanGain`. */
const worthReplanning = 0.1

/**
 * A plan for an output that broke a promise: the repaired one, or a new one where that is cheaper and the repair leaves
 * returning visitors little, or costs visits more than a tenth. Repairs only ever split, and where the chunks to blame are
 * exact already they split all others: a lockfile whose order fits no longer would become a hundred chunks.
 *
 * Null: nothing is left to try.
 */
export function mendPlan(options: RepairPlanOptions): ChunkPlan | null {
  const { facts, plan, violations } = options
  const repaired = repairPlan(options)
  if (repaired === plan) return repaired
  const fresh = planChunks(facts, options)
  const again = newBytes(plan, fresh)
  // What has just failed fails again.
  if (again === 0) return repaired
  if (repaired !== null) {
    const gain = 1 - fresh.cost.after.total / repaired.cost.after.total
    const keepsLittle = newBytes(plan, repaired) > again / 2
    if (gain <= (keepsLittle ? 0 : worthReplanning)) return repaired
  }
  const broken = violations.find(({ fatal }) => fatal)!.message
  return { ...fresh, warnings: [...fresh.warnings, `The plan was made anew: ${broken}`] }
}

/** What a returning visitor downloads because of another plan: chunks that hold other modules than any did. */
function newBytes(before: ChunkPlan, after: ChunkPlan): number {
  const known = new Set(before.chunks.map(contents))
  return after.chunks
    .filter((chunk) => !known.has(contents(chunk)))
    .reduce((sum, { compressedBytes }) => sum + compressedBytes, 0)
}

function contents({ modules }: ChunkPlan['chunks'][number]): string {
  return modules.toSorted().join('\n')
}
