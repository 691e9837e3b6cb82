import { z } from 'zod'
import { allergens } from './allergens.ts'

const schema = z.object({
  search: z.string().catch(''),
  diet: z.enum(['any', 'vegetarian', 'vegan']).catch('any'),
  without: z.array(z.enum(allergens)).catch([]),
})

export type MenuFilter = z.infer<typeof schema>

/** Reads the filter from the URL; what makes no sense there is ignored. */
export function readMenuFilter(params: URLSearchParams): MenuFilter {
  const without = params.get('without')?.split(',') ?? []
  return schema.parse({
    search: params.get('q') ?? '',
    diet: params.get('diet'),
    without: allergens.filter((allergen) => without.includes(allergen)),
  })
}

/** The shortest URL that reads back as this filter. */
export function writeMenuFilter({ search, diet, without }: MenuFilter): URLSearchParams {
  return new URLSearchParams({
    ...(search && { q: search }),
    ...(diet !== 'any' && { diet }),
    ...(without.length > 0 && { without: without.join(',') }),
  })
}
