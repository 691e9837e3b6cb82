import type { ReactNode } from 'react'
import type { SegmentRow } from '../api/answers.ts'
import { RatingsBar } from '../charts/ratings-bar.tsx'
import { formatCount, formatValue } from '../format.ts'
import styles from './vital-cell.module.css'

export interface VitalCellProps {
  readonly metric: string
  readonly vital: SegmentRow['vitals']['lcp']
}

/** A p75 in a table, in the colour of its rating, with the shares below; pale where the sample is too small to be sure. */
export function VitalCell({ metric, vital }: VitalCellProps): ReactNode {
  if (vital === undefined || vital.p75 === null) return <span className="muted">–</span>
  const sure = vital.interval !== null
  const title = sure
    ? `${formatCount(vital.count)} values, surely ${formatValue(metric, vital.interval[0])} to ${formatValue(metric, vital.interval[1])}`
    : `${formatCount(vital.count)} values: not enough data to be sure`
  return (
    <span className={`${styles['cell']} ${sure ? vital.rating : 'unrated'}`} title={title}>
      <b>
        {formatValue(metric, vital.p75)}
        {!sure && (
          <>
            <sup aria-hidden>?</sup>
            <span className="hidden">, not enough data to be sure</span>
          </>
        )}
      </b>
      {sure && vital.ratings && <RatingsBar ratings={vital.ratings} compact />}
    </span>
  )
}
