export { onwardShares, type OnwardShares } from './onward-shares.ts'
export { planPrefetch, type PlanPrefetchOptions, prefetchBudget, prefetchShare } from './plan-prefetch.ts'
export { emptyPrefetchPlan, type PrefetchPlan, type PrefetchRoute } from './prefetch-plan.ts'
export { toPrefetchPlan, type ToPrefetchPlanOptions } from './to-prefetch-plan.ts'
