import { compareSketches } from '../sketch/compare-sketches.ts'
import { mergeSketches } from '../sketch/merge-sketches.ts'
import { quantileInterval } from '../sketch/quantile-interval.ts'
import { type Sketch, sketchScale } from '../sketch/sketch.ts'
import type { AlertCell, AlertRule, RegressionRule, ThresholdRule } from './alert-rule.ts'
import { countOf, weighShift } from './weigh-shift.ts'

export interface CellVerdict {
  /** `unclear`: what was said before stays as it is. */
  readonly verdict: 'bad' | 'fine' | 'unclear' | 'not enough data'
  /** The figures behind it: written when asked for, since most cells are fine and nobody reads it. */
  readonly message: () => string
  /** The release to blame, where one is known. */
  readonly release?: string
}

const defaultCount = 200

/**
 * Many cells are judged every minute, and each may be above its limit by chance: an interval of 99.9 % keeps false alarms
 * rare, and the hold-down, which asks for it several times in a row, rarer.
 */
const surely = 3.29
/** What is shown of a shift that was found by other means. */
const shown = 1.96

/** Whether a rule is broken in one cell. Broken is only what surely is. */
export function judgeCell(rule: AlertRule, cell: AlertCell): CellVerdict {
  return rule.kind === 'threshold' ? judgeThreshold(rule, cell) : judgeRegression(rule, cell)
}

function judgeThreshold({ above, minimumCount = defaultCount }: ThresholdRule, cell: AlertCell): CellVerdict {
  const now = quantileInterval(cell.now, { scale: scaleOf(cell), z: surely })
  const enough = now !== undefined && now.count >= minimumCount
  if (!enough) return { verdict: 'not enough data', message: () => `fewer than ${minimumCount} page views` }
  const show = (value: number): string => showValue(cell, value)
  return {
    // The near end of the interval, so that chance alone is no alarm.
    verdict: now.low > above ? 'bad' : 'fine',
    message: () =>
      `p75 is ${show(now.value)} (${show(now.low)} to ${show(now.high)}, ${now.count} page views), the limit ${show(above)}`,
    ...(cell.release !== undefined && { release: cell.release }),
  }
}

function judgeRegression({ minimumCount = 30 }: RegressionRule, cell: AlertCell): CellVerdict {
  const { slots = [], fresh = [] } = cell
  // Without a baseline nothing was weighed.
  if (slots.length === 0)
    return { verdict: 'not enough data', message: () => 'nothing to compare with at the same hours of earlier weeks' }
  const { verdict, since, slots: shifted, release } = weighShift(slots, { fresh, minimumCount })
  return {
    verdict,
    message: () => {
      if (verdict === 'fine') return `${describeShift(cell, cell.now)} in the last hour`
      const sketches = shifted.flatMap(({ sketch }) => sketch ?? [])
      const values = sketches.length === shifted.length ? mergeSketches(sketches) : cell.now
      return `${describeShift(cell, values)}, ${countOf(shifted)} page views since ${clock(since)}`
    },
    ...(release !== '' && { release }),
  }
}

function describeShift(cell: AlertCell, values: Sketch): string {
  const shift = cell.baseline && compareSketches(cell.baseline, values, { scale: scaleOf(cell), z: shown })
  if (!shift) return 'too few page views for a p75'
  const percent = (share: number): string => `${share < 0 ? '' : '+'}${Math.round(100 * share)} %`
  return (
    `p75 went from ${showValue(cell, shift.before.value)} to ${showValue(cell, shift.after.value)}, ` +
    `${percent(shift.shift)} (${percent(shift.low)} to ${percent(shift.high)})`
  )
}

function scaleOf({ metric }: AlertCell): number {
  return metric === 'cls' ? sketchScale.unitless : sketchScale.ms
}

function showValue({ metric }: AlertCell, value: number): string {
  return metric === 'cls' ? value.toFixed(3) : `${Math.round(value)} ms`
}

/** `14:05 UTC` */
function clock(time: number): string {
  return `${new Date(time).toISOString().slice(11, 16)} UTC`
}
