import type { Dish, DishPatch } from '@bistro/contract'
import { z } from 'zod'
import { parsePrice } from './parse-price.ts'

/** What the editor holds: the price is text while it is being typed. The API checks the same limits again. */
export const dishFormSchema = z.object({
  name: z.string().trim().min(1, 'A dish needs a name.').max(120, 'Keep the name under 120 letters.'),
  summary: z.string().trim().min(1, 'Guests need a line to choose by.').max(240, 'Keep it under 240 letters.'),
  descriptionHtml: z.string().max(20_000, 'The description is too long.'),
  price: z.string().refine((text) => {
    const cents = parsePrice(text)
    return cents !== null && cents >= 50 && cents <= 50_000
  }, 'Enter a price between €0.50 and €500, such as 12.50.'),
  available: z.boolean(),
})

export type DishForm = z.infer<typeof dishFormSchema>

/** The form as it stands when nothing was touched. */
export function toDishForm({ name, summary, descriptionHtml, priceCents, available }: Dish): DishForm {
  return { name, summary, descriptionHtml, price: (priceCents / 100).toFixed(2), available }
}

/** Only what differs from the dish, so that two people can edit different fields of it at once. */
export function toDishPatch(form: DishForm, dish: Dish): DishPatch {
  const { price, ...rest } = form
  const priceCents = parsePrice(price) ?? dish.priceCents
  const wanted = { ...rest, priceCents }
  return Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => value !== dish[key as keyof typeof wanted]),
  ) as DishPatch
}

/** The field of the form behind a field of the API. */
export function toFormField(field: string): keyof DishForm | null {
  if (field === 'priceCents') return 'price'
  const known: readonly string[] = Object.keys(dishFormSchema.shape)
  return known.includes(field) ? (field as keyof DishForm) : null
}
