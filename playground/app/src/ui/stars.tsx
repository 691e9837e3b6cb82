import { Star } from 'lucide-react'
import styles from './stars.module.css'

interface StarsProps {
  /** 0–5; fractions light part of a star. */
  readonly value: number
  /** Height of a star in CSS px. Default 16. */
  readonly size?: number
}

const five = [1, 2, 3, 4, 5]

/** A rating out of five. */
export function Stars({ value, size = 16 }: StarsProps) {
  return (
    <span className={styles.stars}>
      <span className="visually-hidden">{`${value} out of 5 stars`}</span>
      <span className={styles.row} aria-hidden="true">
        {five.map((star) => (
          <Star key={star} size={size} strokeWidth={1.5} />
        ))}
      </span>
      <span className={styles.lit} style={{ width: `${(value / 5) * 100}%` }} aria-hidden="true">
        <span className={styles.row}>
          {five.map((star) => (
            <Star key={star} size={size} strokeWidth={1.5} fill="currentColor" />
          ))}
        </span>
      </span>
    </span>
  )
}
