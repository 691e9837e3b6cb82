import type { ReactNode } from 'react'
import { formatShare, formatShift } from '../format.ts'

export interface Shift {
  readonly shift: number
  readonly low: number
  readonly high: number
  readonly verdict: string
}

/** What has moved, as far as the sample lets it be said. */
export function ShiftNote({ shift, than }: { readonly shift: Shift | null; readonly than: string }): ReactNode {
  if (shift === null) return <span className="muted small">No earlier data to compare with</span>
  const range = `95 % interval ${formatShift(shift.low)} to ${formatShift(shift.high)}`
  if (shift.verdict === 'no difference shown')
    return (
      <span className="muted small number" title={range}>
        No difference shown to {than}
      </span>
    )
  const worse = shift.verdict === 'slower'
  return (
    <span
      className={`small number ${worse ? 'poor' : 'good'}`}
      style={{ color: 'var(--rating-text)', fontWeight: 600 }}
      title={range}
    >
      <span aria-hidden>{worse ? '▲' : '▼'} </span>
      {formatShare(Math.abs(shift.shift))} {worse ? 'worse' : 'better'} than {than}
    </span>
  )
}
