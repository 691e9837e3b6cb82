import type { DishSummary, Menu } from '@bistro/contract'
import { expect, test } from 'vitest'
import { filterMenu } from './filter-menu.ts'
import type { MenuFilter } from './menu-filter.ts'

const noFilter: MenuFilter = { search: '', diet: 'any', without: [] }

const dish = (facts: Partial<DishSummary> & Pick<DishSummary, 'slug' | 'name'>): DishSummary => ({
  summary: '',
  priceCents: 1000,
  section: 'grill',
  photo: { slug: facts.slug, alt: '', width: 4, height: 3 },
  allergens: [],
  vegetarian: false,
  vegan: false,
  spicy: false,
  available: true,
  rating: null,
  reviewCount: 0,
  ...facts,
})

const menu: Menu = {
  sections: [
    {
      slug: 'grill',
      name: 'Grill',
      intro: '',
      dishes: [
        dish({ slug: 'ribeye', name: 'Rib-eye', summary: 'with café de Paris butter', allergens: ['milk'] }),
        dish({ slug: 'halloumi', name: 'Halloumi burger', vegetarian: true, allergens: ['milk', 'gluten'] }),
      ],
    },
    {
      slug: 'vegetables',
      name: 'Garden',
      intro: '',
      dishes: [dish({ slug: 'padron', name: 'Padrón peppers', vegan: true })],
    },
  ],
}

const found = (filter: Partial<MenuFilter>) =>
  filterMenu(menu, { ...noFilter, ...filter }).sections.flatMap(({ dishes }) => dishes.map(({ slug }) => slug))

test('no filter keeps everything', () => {
  expect(filterMenu(menu, noFilter)).toEqual(menu)
})

test('a section with nothing left is dropped', () => {
  expect(filterMenu(menu, { ...noFilter, diet: 'vegan' }).sections.map(({ slug }) => slug)).toEqual(['vegetables'])
})

test('vegetarian includes vegan', () => {
  expect(found({ diet: 'vegetarian' })).toEqual(['halloumi', 'padron'])
})

test('one unwanted allergen is enough to leave a dish out', () => {
  expect(found({ without: ['gluten'] })).toEqual(['ribeye', 'padron'])
  expect(found({ without: ['gluten', 'milk'] })).toEqual(['padron'])
})

test('search looks at name and summary, every word, without case or accents', () => {
  expect(found({ search: 'PADRON' })).toEqual(['padron'])
  expect(found({ search: 'butter rib' })).toEqual(['ribeye'])
  expect(found({ search: 'butter burger' })).toEqual([])
  expect(found({ search: '   ' })).toHaveLength(3)
})
