import type { BudgetCompression, BudgetMetric } from '@firstpaint/core/budgets'
import { countNoise, measureCost, type RouteComparison } from '@firstpaint/core/lab'
import type { MeasuredRoute } from '../lab/measure-target.ts'
import { bisect } from './bisect.ts'
import { commitSubject, commitsBetween } from './commit-build.ts'

/** The commit that made a page dearer. */
export interface GuiltyCommit {
  readonly hash: string
  readonly subject: string
  readonly route: string
  readonly metric: BudgetMetric
  /** Builds it took besides those of base and head. */
  readonly builds: number
}

export interface FindCommitOptions {
  readonly base: string
  readonly head: string
  readonly cwd: string
  readonly compression: BudgetCompression
  /** Builds a commit and measures one route, several times where the metric differs from run to run. */
  readonly measure: (hash: string, of: { readonly route: string; readonly isNoisy: boolean }) => Promise<MeasuredRoute>
}

/**
 * Of the metric that got worse most, the commit since which it is nearer to the head than to the base. A metric that is the
 * same in every run goes before one that is not, however large the change.
 */
export async function findCommit(
  routes: readonly RouteComparison[],
  { base, head, cwd, compression, measure }: FindCommitOptions,
): Promise<GuiltyCommit | undefined> {
  const [worst] = routes
    .flatMap(({ route, metrics }) => metrics.map((change) => ({ route, ...change })))
    .filter(({ verdict }) => verdict === 'worse')
    .toSorted((a, b) => Number(isNoisy(a)) - Number(isNoisy(b)) || b.share - a.share)
  const commits = await commitsBetween(base, head, cwd)
  if (worst === undefined || commits.length === 0) return undefined
  let builds = 0
  const index = await bisect(commits.length, async (at) => {
    builds++
    const { route, runs } = await measure(commits[at]!, { route: worst.route, isNoisy: isNoisy(worst) })
    const measured = runs.flatMap((cost) => measureCost({ kind: 'route', route }, cost, compression))
    const value = Math.min(...measured.filter(({ metric }) => metric === worst.metric).map((one) => one.value))
    return value - worst.base > (worst.head - worst.base) / 2
  })
  const hash = commits[index]!
  return { hash, subject: await commitSubject(hash, cwd), route: worst.route, metric: worst.metric, builds }
}

function isNoisy({ metric }: { readonly metric: BudgetMetric }): boolean {
  return countNoise(metric) > 0
}
