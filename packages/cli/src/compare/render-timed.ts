import type { TimedPairs } from '@firstpaint/lab'
import type { Style } from '../output/style.ts'
import { renderTable } from '../output/table.ts'

/** Timings of one route with their intervals, and how loaded the machine was. */
export function renderTimed({ metrics, pairs, load }: TimedPairs, { colours }: Style): string {
  const percent = (share: number): string => `${share < 0 ? '−' : '+'}${Math.abs(share * 100).toFixed(1)} %`
  const rows = Object.entries(metrics).map(([metric, { verdict, shift }]) => [
    metric,
    verdict,
    shift === null ? colours.dim('too few pairs') : percent(shift.shift),
    shift === null ? '' : colours.dim(`${percent(shift.low)} to ${percent(shift.high)}`),
  ])
  const [begin, end] = load.map((one) => one.toFixed(1))
  return `${renderTable(rows)}\n  ${colours.dim(`${pairs} pairs in turns; load of the machine ${begin} to ${end}`)}`
}
