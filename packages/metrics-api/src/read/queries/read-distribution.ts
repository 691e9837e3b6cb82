import { denseUpTo, metricScale, summarizeDense, type ValueSummary, vitalOf } from '@firstpaint/core/rollup'
import { cruxBins, cruxNames } from '@firstpaint/core/vitals'
import type { Pool } from 'pg'
import { type DistributionBar, distributionBars } from './distribution-bars.ts'
import { mergeAll } from './merge-cubes.ts'
import type { Scope } from './scope.ts'

export interface Distribution extends ValueSummary {
  /** The Chrome UX Report's name of the metric and its three bins; null for metrics it does not have. */
  readonly crux: {
    readonly metric: string
    readonly histogram: readonly { readonly start: number; readonly end?: number; readonly density: number }[]
  } | null
  /** Bars of a tenth more each, from the first to the last that has values. */
  readonly bars: readonly DistributionBar[]
}

/** How the values of a metric are spread. */
export async function readDistribution(pool: Pool, scope: Scope, metric: string): Promise<Distribution> {
  const dense = await mergeAll(pool, scope, metric)
  const scale = metricScale(metric)
  const vital = vitalOf(metric)
  const upTo = (limit: number): number => denseUpTo(dense, limit, scale)
  return {
    ...summarizeDense(dense, metric),
    crux:
      vital === undefined
        ? null
        : {
            metric: cruxNames[vital],
            histogram: cruxBins(vital).map((bin) => ({
              ...bin,
              density:
                dense.count === 0
                  ? 0
                  : ((bin.end === undefined ? dense.count : upTo(bin.end)) - (bin.start === 0 ? 0 : upTo(bin.start))) /
                    dense.count,
            })),
          },
    bars: distributionBars(dense, scale),
  }
}
