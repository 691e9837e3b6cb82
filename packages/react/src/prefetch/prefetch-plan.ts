import type { PrefetchPlan } from '@firstpaint/core/kit'

/** What the app told of its routes. */
export const known: { plan?: PrefetchPlan } = {}

/**
 * Tells the kit what each route of the app needs: `plan` of `virtual:firstpaint/prefetch`. Once, where the app starts;
 * without it, nothing is asked for ahead of time.
 */
export function setPrefetchPlan(plan: PrefetchPlan): void {
  known.plan = plan
}
