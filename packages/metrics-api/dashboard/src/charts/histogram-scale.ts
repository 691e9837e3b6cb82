import { type VitalName, vitalThresholds } from '@firstpaint/core/vitals'
import type { DistributionBar } from '../api/answers.ts'

export interface HistogramScale {
  /** Place of a value, in CSS pixels. */
  readonly x: (value: number) => number
  readonly shown: readonly DistributionBar[]
}

/** Share of the values that may lie beyond the right edge: a tail of hours would leave no room for the rest. */
const beyond = 0.005
/** More bars than these are noise on a card. */
const mostBars = 30
/** Parts the scale of CLS is cut into. */
const steps = 24

/**
 * Where values stand: times by factors, for that is how they differ; CLS by even steps, since most of it is nothing. The
 * thresholds are always in sight: without them a shape says nothing.
 */
export function scaleOf(metric: VitalName, bars: readonly DistributionBar[], width: number): HistogramScale {
  const [good, poor] = vitalThresholds[metric]
  const kept = withoutTail(bars)
  if (metric === 'cls') {
    const last = Math.max(poor * 1.4, kept.at(-1)?.end ?? 0)
    return { x: (value) => (Math.min(value, last) / last) * width, shown: evenBars(kept, last) }
  }
  const shown = joined(kept, Math.ceil(kept.length / mostBars))
  const lowest = shown[0] === undefined ? good : shown[0].start || shown[0].end / 1.1
  const first = Math.max(Math.min(lowest, good / 3), good / 60)
  const last = Math.max(shown.at(-1)?.end ?? 0, poor * 1.3)
  const x = (value: number): number => (Math.log(Math.max(value, first) / first) / Math.log(last / first)) * width
  return { x, shown }
}

function withoutTail(bars: readonly DistributionBar[]): readonly DistributionBar[] {
  let left = bars.reduce((sum, { count }) => sum + count, 0) * beyond
  let end = bars.length
  while (end > 0 && bars[end - 1]!.count <= left) left -= bars[--end]!.count
  return bars.slice(0, end)
}

function joined(bars: readonly DistributionBar[], by: number): readonly DistributionBar[] {
  return Array.from({ length: Math.ceil(bars.length / by) }, (_, index) => {
    const group = bars.slice(index * by, (index + 1) * by)
    return { start: group[0]!.start, end: group.at(-1)!.end, count: group.reduce((sum, { count }) => sum + count, 0) }
  })
}

function evenBars(bars: readonly DistributionBar[], last: number): readonly DistributionBar[] {
  const step = last / steps
  const counts = Array.from({ length: steps }, () => 0)
  for (const { start, end, count } of bars) counts[Math.min(steps - 1, Math.floor((start + end) / 2 / step))]! += count
  return counts.map((count, index) => ({ start: index * step, end: (index + 1) * step, count }))
}
