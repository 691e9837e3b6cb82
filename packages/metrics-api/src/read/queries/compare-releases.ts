import { emptyDense, metricScale, summarizeDense, toSketch, type ValueSummary } from '@firstpaint/core/rollup'
import { compareSketches, type SketchShift } from '@firstpaint/core/vitals'
import type { Pool } from 'pg'
import { mergeCubes } from './merge-cubes.ts'
import type { Scope } from './scope.ts'

export interface ReleaseComparison {
  readonly before: ValueSummary & { readonly release: string }
  readonly after: ValueSummary & { readonly release: string }
  readonly verdict: SketchShift['verdict'] | 'not enough data'
  /** Of the p75, as a share of what it was, with its 95 % interval; null where there is not enough data. */
  readonly shift: { readonly value: number; readonly low: number; readonly high: number } | null
}

/** One metric of two releases, in the days asked for. */
export async function compareReleases(
  pool: Pool,
  scope: Scope,
  wanted: { readonly metric: string; readonly before: string; readonly after: string },
): Promise<ReleaseComparison> {
  const { metric } = wanted
  const routes = { one: scope.filter.route }
  const sums = await mergeCubes(pool, scope, { metrics: [metric], routes, by: 'release' })
  const before = sums.get(`${metric}\n${wanted.before}`) ?? emptyDense()
  const after = sums.get(`${metric}\n${wanted.after}`) ?? emptyDense()
  const found = compareSketches(toSketch(before), toSketch(after), { scale: metricScale(metric) })
  return {
    before: { release: wanted.before, ...summarizeDense(before, metric) },
    after: { release: wanted.after, ...summarizeDense(after, metric) },
    verdict: found?.verdict ?? 'not enough data',
    shift: found ? { value: found.shift, low: found.low, high: found.high } : null,
  }
}
