import type { ReactNode } from 'react'
import { formatShare } from '../format.ts'
import styles from './ratings-bar.module.css'

export interface Ratings {
  readonly good: number
  readonly needsImprovement: number
  readonly poor: number
}

/** Shares of page views by rating. `compact` leaves the words to a screen reader. */
export function RatingsBar({
  ratings,
  compact = false,
}: {
  readonly ratings: Ratings
  readonly compact?: boolean
}): ReactNode {
  const total = ratings.good + ratings.needsImprovement + ratings.poor
  if (total === 0) return null
  const parts = [
    { name: 'good', rating: 'good', share: ratings.good / total },
    { name: 'needs work', rating: 'needs-improvement', share: ratings.needsImprovement / total },
    { name: 'poor', rating: 'poor', share: ratings.poor / total },
  ]
  const words = parts.map(({ name, share }) => `${formatShare(share)} ${name}`).join(', ')
  return (
    <div>
      <span className="hidden">{words}</span>
      <div className={styles['bar']} title={words} aria-hidden>
        {parts.map(({ rating, share }) => (
          <span key={rating} className={rating} style={{ flexGrow: share }} hidden={share === 0} />
        ))}
      </div>
      {!compact && (
        <p className={`${styles['legend']} number`} aria-hidden>
          {parts.map(({ name, rating, share }) => (
            <span key={rating} className={rating}>
              <i />
              {formatShare(share)} <span className="muted">{name}</span>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
