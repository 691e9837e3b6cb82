import { addSketch, emptyDense, metricScale, summarizeDense, toSketch, type DenseSketch } from '@firstpaint/core/rollup'
import { compareSketches, type SketchShift, type VitalName, vitalNames } from '@firstpaint/core/vitals'
import type { Pool } from 'pg'
import { type DistributionBar, distributionBars } from './distribution-bars.ts'
import { mergeCubes } from './merge-cubes.ts'
import { toRow, type VitalsRow } from './read-vitals.ts'
import type { Scope } from './scope.ts'

export interface OverviewVital extends VitalsRow {
  readonly name: VitalName
  readonly bars: readonly DistributionBar[]
  /** Against as many days just before; null where either side has not enough data. */
  readonly shift: Pick<SketchShift, 'shift' | 'low' | 'high' | 'verdict'> | null
  /** p75 of each day that has values. */
  readonly days: readonly { readonly start: string; readonly p75: number; readonly count: number }[]
}

export interface Overview {
  readonly vitals: readonly OverviewVital[]
  /** The days `shift` compares with. */
  readonly before: { readonly from: string; readonly to: string }
}

const dayMs = 24 * 3600 * 1000

/** Every vital at once, as spread as it is, with its days and what has moved: the first page of a dashboard. */
export async function readOverview(pool: Pool, scope: Scope): Promise<Overview> {
  const { from, to, route } = scope.filter
  const first = Date.parse(from)
  const length = Date.parse(to) - first + dayMs
  const before = { from: dayAt(first - length), to: dayAt(first - dayMs) }
  const wanted = { metrics: vitalNames, routes: { one: route } }
  const byDay = await mergeCubes(pool, scope, { ...wanted, by: 'day' })
  const earlier = await mergeCubes(
    pool,
    { ...scope, filter: { ...scope.filter, ...before } },
    { ...wanted, by: 'none' },
  )
  return {
    vitals: vitalNames.map((name) => toVital(name, byDay, earlier.get(`${name}\n`) ?? emptyDense())),
    before,
  }
}

function toVital(name: VitalName, byDay: ReadonlyMap<string, DenseSketch>, before: DenseSketch): OverviewVital {
  const scale = metricScale(name)
  const whole = emptyDense()
  const days: OverviewVital['days'][number][] = []
  for (const [key, dense] of byDay) {
    if (!key.startsWith(`${name}\n`)) continue
    addSketch(whole, toSketch(dense))
    const { p75, count } = summarizeDense(dense, name)
    if (p75 !== null) days.push({ start: key.slice(name.length + 1), p75, count })
  }
  const moved = compareSketches(toSketch(before), toSketch(whole), { scale })
  return {
    ...toRow(name, summarizeDense(whole, name), name),
    name,
    bars: distributionBars(whole, scale),
    shift: moved ? { shift: moved.shift, low: moved.low, high: moved.high, verdict: moved.verdict } : null,
    days: days.toSorted((a, b) => (a.start < b.start ? -1 : 1)),
  }
}

function dayAt(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
