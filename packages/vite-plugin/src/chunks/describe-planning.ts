import type { ChunkPlan } from '@firstpaint/core/chunks'
import type { PlanningTimes } from './planning-times.ts'

export interface DescribePlanningOptions {
  readonly plan: ChunkPlan
  /** What might be worth doing. */
  readonly advice?: string | undefined
  readonly times: Readonly<PlanningTimes>
  /** The whole build up to now, in ms. */
  readonly total: number
}

/** The lines a build prints about its chunks: what they cost a visit in expectation, and what planning cost the build. */
export function describePlanning({ plan, advice, times, total }: DescribePlanningOptions): string {
  const { before, after } = plan.cost
  const spent = Object.values(times).reduce((sum, ms) => sum + ms, 0)
  const parts = Object.entries(times).flatMap(([part, ms]) => (ms === 0 ? [] : [`${part} ${seconds(ms)}`]))
  const visit = (cost: typeof after): string =>
    `${((cost.firstBytes + cost.againBytes) / 1000).toFixed(1)} kB in ${cost.requests.toFixed(1)} requests`
  return [
    `firstpaint  ${plan.chunks.length} chunks (${plan.strategy}): a visit is expected to load ${visit(after)}; unmerged ${visit(before)}`,
    `  planned in ${seconds(spent)}, ${Math.round((100 * spent) / total)} % of the build: ${parts.join(', ')}${times.pass === 0 ? '; no extra pass, the module graph is as before' : ''}`,
    ...(advice === undefined ? [] : [`  ${advice}`]),
  ].join('\n')
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`
}
