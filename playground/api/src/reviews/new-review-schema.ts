import { z } from 'zod'

export const newReviewSchema = z.strictObject({
  dishSlug: z.string().max(100).optional(),
  author: z.string().trim().min(1, 'Tell us your name.').max(80, 'Keep the name under 80 characters.'),
  stars: z.int('Give whole stars.').min(1, 'Give one to five stars.').max(5, 'Give one to five stars.'),
  text: z.string().trim().min(10, 'Write a sentence at least.').max(2000, 'Keep it under 2,000 characters.'),
})

export type NewReviewInput = z.output<typeof newReviewSchema>
