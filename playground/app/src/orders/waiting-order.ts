import { z } from 'zod'

/** An order that was placed without a network. */
export const waitingOrderSchema = z.object({
  /** Its idempotency key. */
  key: z.string(),
  /** ISO time. */
  placedAt: z.string(),
  dishes: z.number(),
  totalCents: z.number(),
  /** Why the kitchen refused it, once it has; undefined while it waits. */
  refused: z.string().optional(),
})

export type WaitingOrder = z.infer<typeof waitingOrderSchema>
