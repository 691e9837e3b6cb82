import { type DenseSketch, denseUpTo } from '@firstpaint/core/rollup'

export interface DistributionBar {
  readonly start: number
  readonly end: number
  readonly count: number
}

/** Ratio of a bar's end to its start. */
const ratio = 1.1

/** Bars of a tenth more each, from the first to the last that has values. */
export function distributionBars(dense: DenseSketch, scale: number): readonly DistributionBar[] {
  const bars: DistributionBar[] = []
  let start = 0
  let below = 0
  for (let end = scale; below < dense.count; end *= ratio) {
    const within = denseUpTo(dense, end, scale)
    bars.push({ start, end, count: within - below })
    below = within
    start = end
  }
  const first = bars.findIndex(({ count }) => count > 0)
  return first === -1 ? [] : bars.slice(first)
}
