import type { DishSummary } from '@bistro/contract'
import { Star } from 'lucide-react'
import styles from './dish-rating.module.css'

interface DishRatingProps {
  readonly dish: Pick<DishSummary, 'rating' | 'reviewCount'>
}

/** `★ 4.6 (38)`; nothing for a dish nobody has reviewed. */
export function DishRating({ dish: { rating, reviewCount } }: DishRatingProps) {
  if (rating === null) return null
  return (
    <span className={styles.rating}>
      <Star size={14} fill="currentColor" aria-hidden="true" />
      <span className="visually-hidden">Rated</span>
      <strong className="tabular">{rating.toFixed(1)}</strong>
      <span className={styles.count}>
        ({reviewCount}
        <span className="visually-hidden"> reviews</span>)
      </span>
    </span>
  )
}
