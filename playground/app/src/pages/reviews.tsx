import { X } from 'lucide-react'
import { useSearchParams } from 'react-router'
import { z } from 'zod'
import { useDish } from '../api/use-dish.ts'
import { reviewsPerPage, useReviews, type ReviewSort } from '../api/use-reviews.ts'
import { RatingSummary } from '../reviews/rating-summary.tsx'
import { ReviewCard } from '../reviews/review-card.tsx'
import { WriteReview } from '../reviews/write-review.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { QueryView } from '../ui/query-view.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import styles from './reviews.module.css'

const sorts: readonly { readonly value: ReviewSort; readonly label: string }[] = [
  { value: 'newest', label: 'Newest' },
  { value: 'best', label: 'Best' },
  { value: 'worst', label: 'Most critical' },
]

const schema = z.object({
  sort: z.enum(['newest', 'best', 'worst']).catch('newest'),
  page: z.coerce.number().int().positive().catch(1),
})

export function Component() {
  const [params, setParams] = useSearchParams()
  const dishSlug = params.get('dish')
  const { sort, page } = schema.parse({ sort: params.get('sort'), page: params.get('page') ?? 1 })
  const reviews = useReviews({ sort, page, ...(dishSlug && { dish: dishSlug }) })
  const show = (next: { sort: ReviewSort; page: number }) =>
    setParams(
      {
        ...(dishSlug && { dish: dishSlug }),
        ...(next.sort !== 'newest' && { sort: next.sort }),
        ...(next.page > 1 && { page: String(next.page) }),
      },
      { preventScrollReset: next.page === page },
    )

  return (
    <div className="page">
      <PageHeader
        title="What guests say"
        eyebrow="Reviews"
        intro="All of them, the cross ones too."
        actions={dishSlug ? <DishFilter slug={dishSlug} /> : <WriteReview />}
      />
      <QueryView query={reviews} loading={<Skeleton height="40rem" />}>
        {(found) => (
          <div className={styles.columns}>
            <aside className={styles.aside} aria-label="Ratings">
              <RatingSummary page={found} />
            </aside>
            <div className={styles.main} aria-busy={reviews.isPlaceholderData}>
              <Segmented
                label="Sort by"
                options={sorts}
                value={sort}
                onChange={(value) => show({ sort: value, page: 1 })}
              />
              <ul className={styles.list}>
                {found.reviews.map((review) => (
                  <li key={review.id}>
                    <ReviewCard review={review} showDish={!dishSlug} />
                  </li>
                ))}
              </ul>
              <Pagination
                page={page}
                pages={Math.ceil(found.total / reviewsPerPage)}
                onChange={(next) => show({ sort, page: next })}
              />
            </div>
          </div>
        )}
      </QueryView>
    </div>
  )
}

function DishFilter({ slug }: { readonly slug: string }) {
  const dish = useDish(slug)
  return (
    <>
      {dish.data && <WriteReview dish={dish.data} />}
      <LinkButton variant="secondary" to="/reviews">
        Only {dish.data?.name ?? 'one dish'}
        <X size={16} aria-hidden="true" />
        <span className="visually-hidden">Show all reviews</span>
      </LinkButton>
    </>
  )
}
