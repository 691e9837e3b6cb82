import type { Dish } from '@bistro/contract'
import { take } from 'lodash-es'
import { useReviews } from '../api/use-reviews.ts'
import { ReviewCard } from '../reviews/review-card.tsx'
import { WriteReview } from '../reviews/write-review.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { QueryView } from '../ui/query-view.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Stars } from '../ui/stars.tsx'
import styles from './dish-reviews.module.css'

interface DishReviewsProps {
  readonly dish: Pick<Dish, 'slug' | 'name' | 'reviewCount' | 'rating'>
}

/** What guests said about the dish, best first. */
export function DishReviews({ dish }: DishReviewsProps) {
  const reviews = useReviews({ dish: dish.slug, sort: 'best' })
  return (
    <section className={styles.reviews} aria-labelledby="reviews">
      <header className={styles.head}>
        <div>
          <h2 id="reviews">What guests say</h2>
          {dish.rating !== null && (
            <p className={styles.mean}>
              <Stars value={dish.rating} size={18} /> {dish.rating.toFixed(1)} from {dish.reviewCount} reviews
            </p>
          )}
        </div>
        <WriteReview dish={dish} />
      </header>
      <QueryView query={reviews} loading={<Skeleton height="11rem" />}>
        {({ reviews: found, total }) =>
          found.length > 0 ? (
            <>
              <ul className={styles.list}>
                {take(found, 3).map((review) => (
                  <li key={review.id}>
                    <ReviewCard review={review} showDish={false} />
                  </li>
                ))}
              </ul>
              {total > 3 && (
                <LinkButton variant="secondary" to={`/reviews?dish=${dish.slug}`}>
                  Read all {total}
                </LinkButton>
              )}
            </>
          ) : (
            <p className={styles.none}>Nobody has written about this one yet. Yours would be the first.</p>
          )
        }
      </QueryView>
    </section>
  )
}
