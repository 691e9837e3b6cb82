import type { DeployPlan, DeployStep } from '@firstpaint/core/delivery'
import { atOnce } from './at-once.ts'
import { DeployInterrupted } from './deploy-errors.ts'

/** Told after each step; `label` is the key that was written. */
export type DeployProgress = (done: number, total: number, label: string) => void

export interface CarryOutOptions {
  readonly plan: DeployPlan
  /** Steps under way at once. */
  readonly concurrency: number
  readonly step: (step: DeployStep) => Promise<void>
  /** Before each step. */
  readonly hold: () => Promise<void>
  readonly onProgress: DeployProgress
  /** Ends the work before the next step; what is under way is waited for. */
  readonly signal?: AbortSignal
}

/**
 * Works through a plan: a stage begins when every step of the one before has succeeded.
 *
 * @throws FP_DELIVERY_INTERRUPTED
 */
export async function carryOut({ plan, concurrency, step, hold, onProgress, signal }: CarryOutOptions): Promise<void> {
  const total = plan.stages.reduce((sum, { steps }) => sum + steps.length, 0)
  let done = 0
  for (const { steps } of plan.stages) {
    await atOnce(steps, concurrency, async (one) => {
      if (signal?.aborted) throw DeployInterrupted()
      await hold()
      await step(one)
      done++
      onProgress(done, total, one.key)
    })
  }
}
