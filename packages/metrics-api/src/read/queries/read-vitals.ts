import { summarizeDense, type ValueSummary, vitalOf } from '@firstpaint/core/rollup'
import { rateVital, type VitalRating } from '@firstpaint/core/vitals'
import type { Pool } from 'pg'
import { type Dimension, mergeCubes } from './merge-cubes.ts'
import type { Scope } from './scope.ts'

export interface VitalsRow extends ValueSummary {
  /** Of the dimension; '' where it is not known. */
  readonly name: string
  readonly rating: VitalRating | null
}

/** A metric by one dimension, largest sample first. */
export async function readVitals(
  pool: Pool,
  scope: Scope,
  { metric, by }: { readonly metric: string; readonly by: Dimension },
): Promise<readonly VitalsRow[]> {
  const routes = by === 'route' && scope.filter.route === '' ? 'each' : { one: scope.filter.route }
  const sums = await mergeCubes(pool, scope, { metrics: [metric], routes, by })
  return [...sums]
    .map(([key, dense]) => toRow(key.slice(key.indexOf('\n') + 1), summarizeDense(dense, metric), metric))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

export function toRow(name: string, summary: ValueSummary, metric: string): VitalsRow {
  const vital = vitalOf(metric)
  const rating = vital === undefined || summary.p75 === null ? null : rateVital(vital, summary.p75)
  return { name, ...summary, rating }
}
