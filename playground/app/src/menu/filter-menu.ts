import type { DishSummary, Menu } from '@bistro/contract'
import { deburr, intersection } from 'lodash-es'
import type { MenuFilter } from './menu-filter.ts'

/** The menu with only the dishes that pass; sections left empty are dropped. */
export function filterMenu(menu: Menu, filter: MenuFilter): Menu {
  const sections = menu.sections
    .map((section) => ({ ...section, dishes: section.dishes.filter((dish) => passes(dish, filter)) }))
    .filter(({ dishes }) => dishes.length > 0)
  return { sections }
}

function passes(dish: DishSummary, { search, diet, without }: MenuFilter): boolean {
  if (diet === 'vegan' && !dish.vegan) return false
  if (diet === 'vegetarian' && !dish.vegetarian && !dish.vegan) return false
  if (intersection(dish.allergens, without).length > 0) return false
  const text = searchable(`${dish.name} ${dish.summary}`)
  return searchable(search)
    .trim()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** `Jalapeño` is found by `jalapeno`. */
function searchable(text: string): string {
  return deburr(text).toLowerCase()
}
