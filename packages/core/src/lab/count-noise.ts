import type { BudgetMetric } from '../budgets/budget-metrics.ts'

/** Seen on Bistro: 0.7 and 1.2 %. */
const noise: Readonly<Partial<Record<BudgetMetric, number>>> = { styledElements: 0.02, layoutObjects: 0.04 }

/**
 * The share, 0–1, by which a count of the same page differs from run to run: 0 for all but those of style and layout, where
 * a font or an image may meet another frame and is drawn together with something else. On a small page one frame more is a
 * larger share than this, so that a change in such a count is only believed when several runs on both sides say so.
 */
export function countNoise(metric: BudgetMetric): number {
  return noise[metric] ?? 0
}
