import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { z } from 'zod'
import type { AppEnv } from '../http/app-env.ts'
import { parseInput } from '../http/parse-input.ts'
import type { Ports } from '../http/ports.ts'
import { readJson } from '../http/read-json.ts'
import { revalidate } from '../http/revalidate.ts'
import { newReviewSchema } from '../reviews/new-review-schema.ts'
import { readReviews } from '../reviews/read-reviews.ts'
import { writeReview } from '../reviews/write-review.ts'

const filterSchema = z.object({
  dish: z.string().max(100).optional(),
  sort: z.enum(['newest', 'best', 'worst']).default('newest'),
  page: z.coerce.number<string>().int('Pages are whole numbers.').min(1, 'Pages start at 1.').max(10_000).default(1),
})

/** GET and POST /api/reviews */
export function reviewRoutes({ db, clock, newId }: Ports): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/', etag(), revalidate, async (c) => {
      const filter = parseInput(filterSchema, withoutBlanks(c.req.query()))
      return c.json(await readReviews(db.pool, filter))
    })
    .post('/', async (c) => {
      const review = await readJson(c, newReviewSchema)
      return c.json(await writeReview(db.pool, review, { id: newId(), now: clock() }), 201)
    })
}

/** `?dish=&page=2` asks for every dish. */
function withoutBlanks(query: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
}
