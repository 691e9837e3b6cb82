import { sections, type DishSummary, type Menu, type SectionSlug } from '@bistro/contract'
import { deburr, orderBy } from 'lodash-es'
import { z } from 'zod'

export const sortKeys = ['menu', 'name', 'section', 'price', 'rating', 'available'] as const
export type SortKey = (typeof sortKeys)[number]

/** What the table shows and in which order; it lives in the address, so that it survives a visit to the editor. */
export interface DishQuery {
  readonly search: string
  /** `all`, or the slug of a section. */
  readonly section: 'all' | SectionSlug
  readonly show: 'all' | 'available' | 'sold-out'
  readonly sort: SortKey
  readonly direction: 'asc' | 'desc'
}

const schema = z.object({
  search: z.string().catch(''),
  section: z.enum(['all', ...sections.map(({ slug }) => slug)]).catch('all'),
  show: z.enum(['all', 'available', 'sold-out']).catch('all'),
  sort: z.enum(sortKeys).catch('menu'),
  direction: z.enum(['asc', 'desc']).catch('asc'),
})

const plain: DishQuery = { search: '', section: 'all', show: 'all', sort: 'menu', direction: 'asc' }

/** Reads the query from the address; what makes no sense counts as not said. */
export function readDishQuery(params: URLSearchParams): DishQuery {
  return schema.parse(Object.fromEntries(params))
}

/** The part of the address that says it; what is as usual is left out. */
export function writeDishQuery(query: DishQuery): Record<string, string> {
  const said = Object.entries(query).filter(([key, value]) => value !== plain[key as keyof DishQuery])
  return Object.fromEntries(said)
}

/** The dishes that match, sorted; those that are equal stay in the order of the menu. */
export function selectDishes(menu: Menu, query: DishQuery): readonly DishSummary[] {
  const words = searchable(query.search).split(/\s+/).filter(Boolean)
  const dishes = menu.sections
    .flatMap((section) => section.dishes)
    .filter((dish) => query.section === 'all' || dish.section === query.section)
    .filter((dish) => query.show === 'all' || dish.available === (query.show === 'available'))
    .filter((dish) => {
      const text = searchable(`${dish.name} ${dish.summary}`)
      return words.every((word) => text.includes(word))
    })
  if (query.sort === 'menu') return query.direction === 'asc' ? dishes : dishes.toReversed()
  const position = (slug: string) => menu.sections.findIndex((section) => section.slug === slug)
  const value: Record<Exclude<SortKey, 'menu'>, (dish: DishSummary) => string | number> = {
    name: (dish) => searchable(dish.name),
    section: (dish) => position(dish.section),
    price: (dish) => dish.priceCents,
    rating: (dish) => dish.rating ?? 0,
    available: (dish) => Number(dish.available),
  }
  return orderBy(dishes, value[query.sort], query.direction)
}

/** Without accents, capitals and the apostrophes that names start with, so that `’Nduja` sorts under n. */
function searchable(text: string): string {
  return deburr(text).toLowerCase().replaceAll(/[’']/g, '')
}
