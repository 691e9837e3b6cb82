import type { Review } from '@bistro/contract'
import { Link } from 'firstpaint/react-router'
import { formatDate } from '../format.ts'
import { Stars } from '../ui/stars.tsx'
import styles from './review-card.module.css'

interface ReviewCardProps {
  readonly review: Review
  /** Default true; false where the dish is plain from the page. */
  readonly showDish?: boolean
}

/** What one guest said. */
export function ReviewCard({ review, showDish = true }: ReviewCardProps) {
  const { author, createdAt, dish, stars, text } = review
  return (
    <article className={styles.card}>
      <Stars value={stars} />
      <blockquote className={styles.text}>{text}</blockquote>
      <footer className={styles.foot}>
        <strong>{author}</strong>
        <span>
          <time dateTime={createdAt}>{formatDate(createdAt)}</time>
          {showDish && dish && (
            <>
              {' · '}
              <Link to={`/menu/${dish.slug}`}>{dish.name}</Link>
            </>
          )}
        </span>
      </footer>
    </article>
  )
}
