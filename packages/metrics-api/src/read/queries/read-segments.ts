import { summarizeDense } from '@firstpaint/core/rollup'
import { type VitalName, vitalNames } from '@firstpaint/core/vitals'
import type { Pool } from 'pg'
import { type Dimension, mergeCubes } from './merge-cubes.ts'
import { toRow, type VitalsRow } from './read-vitals.ts'
import type { Scope } from './scope.ts'

export interface SegmentRow {
  /** Of the dimension; '' where it is not known. */
  readonly name: string
  /** Page views of the vital most of them told. */
  readonly count: number
  /** A vital nobody told is missing. */
  readonly vitals: Readonly<Partial<Record<VitalName, Omit<VitalsRow, 'name'>>>>
}

/** All vitals by one dimension, largest sample first. */
export async function readSegments(pool: Pool, scope: Scope, by: Dimension): Promise<readonly SegmentRow[]> {
  const routes = by === 'route' && scope.filter.route === '' ? 'each' : { one: scope.filter.route }
  const sums = await mergeCubes(pool, scope, { metrics: vitalNames, routes, by })
  const rows = new Map<string, { count: number; vitals: Partial<Record<VitalName, Omit<VitalsRow, 'name'>>> }>()
  for (const [key, dense] of sums) {
    const split = key.indexOf('\n')
    const [metric, name] = [key.slice(0, split) as VitalName, key.slice(split + 1)]
    if (dense.count === 0) continue
    const row = rows.get(name) ?? { count: 0, vitals: {} }
    const { name: _same, ...vital } = toRow(name, summarizeDense(dense, metric), metric)
    row.vitals[metric] = vital
    row.count = Math.max(row.count, dense.count)
    rows.set(name, row)
  }
  return [...rows]
    .map(([name, row]) => ({ name, ...row }))
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}
