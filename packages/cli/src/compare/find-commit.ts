import type { BudgetCompression, BudgetMetric } from '@firstpaint/core/budgets'
import { measureCost, type RouteComparison } from '@firstpaint/core/lab'
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
  /** Builds a commit and measures one route. */
  readonly measure: (hash: string, route: string) => Promise<MeasuredRoute>
}

/** Of the metric that got worse most, the commit since which it is nearer to the head than to the base. */
export async function findCommit(
  routes: readonly RouteComparison[],
  { base, head, cwd, compression, measure }: FindCommitOptions,
): Promise<GuiltyCommit | undefined> {
  const [worst] = routes
    .flatMap(({ route, metrics }) => metrics.map((change) => ({ route, ...change })))
    .filter(({ verdict }) => verdict === 'worse')
    .toSorted((a, b) => b.share - a.share)
  const commits = await commitsBetween(base, head, cwd)
  if (worst === undefined || commits.length === 0) return undefined
  let builds = 0
  const index = await bisect(commits.length, async (at) => {
    builds++
    const { route, cost } = await measure(commits[at]!, worst.route)
    const measured = measureCost({ kind: 'route', route }, cost, compression)
    const { value } = measured.find(({ metric }) => metric === worst.metric)!
    return value - worst.base > (worst.head - worst.base) / 2
  })
  const hash = commits[index]!
  return { hash, subject: await commitSubject(hash, cwd), route: worst.route, metric: worst.metric, builds }
}
