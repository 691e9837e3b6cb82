import type { Review, ReviewPage } from '@bistro/contract'
import type { Queryable } from '../database/database.ts'

export const reviewsPerPage = 12

const orderings = {
  newest: 'created_at desc',
  best: 'stars desc, created_at desc',
  worst: 'stars, created_at desc',
} as const

export type ReviewSort = keyof typeof orderings

export interface ReviewFilter {
  /** Reviews of this dish only. */
  readonly dish?: string | undefined
  readonly sort: ReviewSort
  /** From 1. */
  readonly page: number
}

type ReviewRow = Omit<Review, 'createdAt'> & { readonly createdAt: Date }

/** Columns of a `Review`, from `reviews review left join dishes dish`. */
const reviewColumns = `review.id, review.author, review.stars, review.body as text,
  review.created_at as "createdAt",
  case when dish.slug is null then null else json_build_object('slug', dish.slug, 'name', dish.name) end as dish`

/** One page of reviews, with the average and the histogram of all that match. */
export async function readReviews(db: Queryable, { dish, sort, page }: ReviewFilter): Promise<ReviewPage> {
  const { rows } = await db.query<ReviewRow>(
    `select ${reviewColumns}
     from reviews review left join dishes dish on dish.slug = review.dish_slug
     where $1::text is null or review.dish_slug = $1
     order by ${orderings[sort]}, review.id
     limit $2 offset $3`,
    [dish ?? null, reviewsPerPage, (page - 1) * reviewsPerPage],
  )
  const counts = await db.query<{ stars: number; count: number }>(
    `select stars, count(*)::int as count from reviews where $1::text is null or dish_slug = $1 group by stars`,
    [dish ?? null],
  )
  const of = (stars: number) => counts.rows.find((row) => row.stars === stars)?.count ?? 0
  const histogram = [of(1), of(2), of(3), of(4), of(5)] as const
  const total = histogram.reduce((sum, count) => sum + count, 0)
  const stars = histogram.reduce((sum, count, index) => sum + count * (index + 1), 0)
  return {
    reviews: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
    total,
    average: total === 0 ? 0 : Math.round((stars / total) * 10) / 10,
    histogram,
  }
}
