import type { ReactNode } from 'react'
import { formatCount, formatValue } from '../format.ts'

/** An interval in words; one that is narrower than what is shown is one value. */
export const surely = (low: string, high: string): string => `surely ${low === high ? low : `${low} to ${high}`}`

export interface Sampled {
  readonly count: number
  readonly interval: readonly [number, number] | null
}

/** How much is known: the size of the sample and what it lets us say. */
export function Sample({ metric, of }: { readonly metric: string; readonly of: Sampled }): ReactNode {
  const size = `${formatCount(of.count)} ${of.count === 1 ? 'value' : 'values'}`
  if (of.count === 0) return <span className="muted small">No values in this time</span>
  if (of.interval === null) return <span className="muted small number">Only {size}: not enough data to be sure</span>
  const [low, high] = of.interval
  return (
    <span className="muted small number">
      {size} · {surely(formatValue(metric, low), formatValue(metric, high))}
    </span>
  )
}
