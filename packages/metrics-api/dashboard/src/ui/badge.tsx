import type { VitalRating } from '@firstpaint/core/vitals'
import type { ReactNode } from 'react'
import styles from './badge.module.css'

const words: Readonly<Record<VitalRating, string>> = {
  good: 'Good',
  'needs-improvement': 'Needs work',
  poor: 'Poor',
}

/** A rating in words, with its colour beside them. */
export function RatingBadge({ rating }: { readonly rating: VitalRating | null }): ReactNode {
  return (
    <span className={`${styles['badge']} ${rating ?? 'unrated'}`}>
      <span className={styles['dot']} aria-hidden />
      {rating === null ? 'Not enough data' : words[rating]}
    </span>
  )
}
