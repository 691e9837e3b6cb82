import type { Review } from '@bistro/contract'
import type { Queryable } from '../database/database.ts'
import { invalid } from '../http/invalid.ts'
import type { NewReviewInput } from './new-review-schema.ts'

interface WriteReviewOptions {
  readonly id: string
  readonly now: Date
}

/** Stores a review. Throws the 422 for a dish that is not on the menu. */
export async function writeReview(
  db: Queryable,
  { dishSlug, author, stars, text }: NewReviewInput,
  { id, now }: WriteReviewOptions,
): Promise<Review> {
  const { rows } = await db.query<{ slug: string; name: string }>('select slug, name from dishes where slug = $1', [
    dishSlug ?? null,
  ])
  const dish = rows[0] ?? null
  if (dishSlug !== undefined && !dish) throw invalid({ dishSlug: 'This dish is not on the menu.' })
  await db.query(
    'insert into reviews (id, dish_slug, author, stars, body, created_at) values ($1, $2, $3, $4, $5, $6)',
    [id, dish?.slug ?? null, author, stars, text, now],
  )
  return { id, dish, author, stars, text, createdAt: now.toISOString() }
}
