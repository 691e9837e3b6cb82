import { z } from 'zod'

/** What the menu editor may change, and within which limits. A field that is not there stays as it is. */
export const dishPatchSchema = z
  .strictObject({
    name: z.string().trim().min(1, 'A dish needs a name.').max(120, 'Keep the name under 120 characters.'),
    summary: z.string().trim().min(1, 'Guests need a line to choose by.').max(240, 'Keep it under 240 characters.'),
    descriptionHtml: z.string().max(20_000, 'The description is too long.'),
    priceCents: z
      .int('The price is in whole cents.')
      .min(50, 'A price starts at 50 cents.')
      .max(50_000, 'A price ends at 500 euros.'),
    available: z.boolean(),
  })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, 'Send at least one field to change.')
