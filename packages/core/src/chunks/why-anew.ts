import type { ChunkPlan } from './chunk-plan.ts'
import type { PlanInput } from './plan-input.ts'
import { routeRequests } from './route-requests.ts'

/** Bytes per visit below which a gain is no matter, however small the app: a request's worth. */
const leastGain = 1000

export interface WhyAnewOptions {
  readonly kept: ChunkPlan
  readonly fresh: ChunkPlan
  /** Share by which the new plan must be better, 0–1. */
  readonly gain: number
}

/**
 * Why a kept plan is not worth keeping, in a sentence; null when it is. It is not when visits cost more than with a new plan,
 * or routes make more requests than the goals allow and than with a new plan, by the stated gain. Where a new plan misses
 * a goal, too, only what lies that much beyond it counts.
 */
export function whyAnew(input: PlanInput, { kept, fresh, gain }: WhyAnewOptions): string | null {
  const { goals } = input.options
  const [ours, theirs] = [routeRequests(input, kept), routeRequests(input, fresh)]
  const isBeyond = (own: number, other: number, goal: number): boolean =>
    own > goal && (other <= goal || own > other * (1 + gain))
  const than = (own: number, other: number): string => `would make ${own} requests, planned anew ${other}.`
  if (isBeyond(ours.most, theirs.most, goals.mostRequests))
    return `Kept in the chunks of the lockfile, a route ${than(ours.most, theirs.most)}`
  if (isBeyond(ours.median, theirs.median, goals.medianRequests))
    return `Kept in the chunks of the lockfile, half of the routes ${than(ours.median, theirs.median)}`
  const [before, after] = [kept.cost.after.total, fresh.cost.after.total]
  if (before - after <= Math.max(gain * before, leastGain)) return null
  const saved = `${((before - after) / 1000).toFixed(1)} kB (${Math.round((100 * (before - after)) / before)} %)`
  return `Kept in the chunks of the lockfile, a visit would cost ${saved} more than planned anew.`
}
