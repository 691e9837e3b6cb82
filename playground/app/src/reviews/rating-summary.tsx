import type { ReviewPage } from '@bistro/contract'
import { Stars } from '../ui/stars.tsx'
import styles from './rating-summary.module.css'

interface RatingSummaryProps {
  readonly page: Pick<ReviewPage, 'average' | 'total' | 'histogram'>
}

/** The mean, large, and how the stars are spread. */
export function RatingSummary({ page: { average, total, histogram } }: RatingSummaryProps) {
  const most = Math.max(...histogram, 1)
  return (
    <div className={styles.summary}>
      <div className={styles.mean}>
        <strong className="tabular">{average.toFixed(1)}</strong>
        <Stars value={average} size={22} />
        <p>from {total} reviews</p>
      </div>
      <ol className={styles.bars}>
        {[5, 4, 3, 2, 1].map((stars) => {
          const count = histogram[stars - 1] ?? 0
          return (
            <li key={stars}>
              <span>
                {stars} <span className="visually-hidden">stars: {count} reviews</span>
              </span>
              <span className={styles.track} aria-hidden="true">
                <span style={{ width: `${(count / most) * 100}%` }} />
              </span>
              <span className="tabular" aria-hidden="true">
                {count}
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
