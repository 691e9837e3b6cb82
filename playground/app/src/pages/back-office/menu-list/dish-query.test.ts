import { dishIndex, sections, type DishSummary, type Menu } from '@bistro/contract'
import { expect, test } from 'vitest'
import { readDishQuery, selectDishes, writeDishQuery } from './dish-query.ts'

const dish = (slug: string, name: string, section: string, change: Partial<DishSummary> = {}): DishSummary => ({
  slug,
  name,
  section,
  summary: '',
  priceCents: 1000,
  photo: { slug, alt: name, width: 3, height: 2 },
  allergens: [],
  vegetarian: false,
  vegan: false,
  spicy: false,
  available: true,
  rating: null,
  reviewCount: 0,
  ...change,
})

const menu: Menu = {
  sections: sections.map(({ slug, name }) => ({
    slug,
    name,
    intro: '',
    dishes: dishIndex
      .filter(({ section }) => section === slug)
      .map((entry, index) =>
        dish(entry.slug, entry.name, slug, {
          priceCents: 500 + index * 100,
          rating: index === 0 ? null : index / 2,
          available: entry.slug !== 'margherita',
        }),
      ),
  })),
}

const select = (address: string) =>
  selectDishes(menu, readDishQuery(new URLSearchParams(address))).map(({ slug }) => slug)

test('shows the whole menu in its order unless told otherwise', () => {
  expect(select('')).toEqual(dishIndex.map(({ slug }) => slug))
  expect(select('sort=nonsense&section=unicorns&show=some&direction=sideways')).toEqual(select(''))
  expect(select('direction=desc')).toEqual(select('').toReversed())
})

test('finds words in any order, without accents and capitals', () => {
  expect(select('search=PADRON')).toEqual(['padron-peppers'])
  expect(select('search=toast+mushroom')).toEqual(['mushroom-toast'])
  expect(select('search=nduja')).toEqual(['nduja-burrata'])
  expect(select('search=unicorn')).toEqual([])
})

test('keeps to a section and to what is sold out', () => {
  expect(select('section=pizza')).toHaveLength(6)
  expect(select('show=sold-out')).toEqual(['margherita'])
  expect(select('section=pizza&show=available')).toHaveLength(5)
})

test('sorts by each column both ways; equals stay in the order of the menu', () => {
  expect(select('sort=name').slice(0, 3)).toEqual(['bavette-frites', 'beetroot-salad', 'berry-sorbet'])
  expect(select('section=pizza&sort=name').at(-2)).toBe('nduja-burrata')
  expect(select('sort=price').slice(0, 2)).toEqual(['burrata-peach', 'tomato-soup'])
  expect(select('sort=price&direction=desc')[0]).toBe('charcuterie')
  expect(select('sort=available')[0]).toBe('margherita')
  expect(select('sort=section')).toEqual(select(''))
  expect(select('section=pizza&sort=rating')[0]).toBe('margherita')
})

test('the address says only what is out of the ordinary, and says it again', () => {
  const query = { search: 'sage', section: 'all', show: 'available', sort: 'price', direction: 'desc' } as const
  const address = writeDishQuery(query)
  expect(address).toEqual({ search: 'sage', show: 'available', sort: 'price', direction: 'desc' })
  expect(readDishQuery(new URLSearchParams(address))).toEqual(query)
  expect(writeDishQuery(readDishQuery(new URLSearchParams()))).toEqual({})
})
