import { take } from 'lodash-es'
import { ArrowRight } from 'lucide-react'
import { Link } from 'firstpaint/react-router'
import { useReviews } from '../api/use-reviews.ts'
import { ReviewCard } from '../reviews/review-card.tsx'
import { QueryView } from '../ui/query-view.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Stars } from '../ui/stars.tsx'
import styles from './review-strip.module.css'

/** Some of the best reviews, side by side. */
export function ReviewStrip() {
  const reviews = useReviews({ sort: 'best' })
  return (
    <section className={styles.strip} aria-labelledby="guests">
      <QueryView query={reviews} loading={<Skeleton className="page" height="24rem" />}>
        {(page) => (
          <>
            <header className={`page ${styles.head}`}>
              <h2 id="guests">What guests say</h2>
              <Link className={styles.all} to="/reviews">
                <Stars value={page.average} size={20} />
                {page.average.toFixed(1)} from {page.total} reviews
                <ArrowRight size={18} aria-hidden="true" />
              </Link>
            </header>
            <div className={styles.scroller}>
              <ul className={styles.list}>
                {take(page.reviews, 8).map((review) => (
                  <li key={review.id}>
                    <ReviewCard review={review} />
                  </li>
                ))}
              </ul>
            </div>
          </>
        )}
      </QueryView>
    </section>
  )
}
