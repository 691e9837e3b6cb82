import { z } from 'zod'

/** The most of one dish that one order may hold. */
export const maxQuantity = 20

/** What a line of the cart must look like, also when read back from storage. */
export const cartLineSchema = z.object({
  dishSlug: z.string().min(1),
  name: z.string().min(1),
  /** Price of one with its choices, in euro cents, as it was when added; the API has the last word. */
  unitCents: z.number().int().nonnegative(),
  quantity: z.number().int().min(1).max(maxQuantity),
  choices: z.array(z.object({ id: z.string(), name: z.string() })),
  note: z.string(),
  photo: z.object({ slug: z.string(), alt: z.string(), width: z.number().positive(), height: z.number().positive() }),
})

export type CartLine = z.infer<typeof cartLineSchema>
