import type { DishSummary, Menu } from '@bistro/contract'
import { range } from 'lodash-es'
import { expect, test } from 'vitest'
import { pickHighlights } from './pick-highlights.ts'

const dish = (slug: string, rating: number | null, available = true) => ({ slug, rating, available }) as DishSummary
const section = (slug: string, dishes: DishSummary[]) => ({ slug, name: slug, intro: '', dishes })
const newYear = new Date(2026, 0, 1)

const menu: Menu = {
  sections: range(8).map((index) =>
    section(`s${index}`, [
      dish(`${index}-good`, 4.2),
      dish(`${index}-gone`, 5, false),
      dish(`${index}-best`, 4.9),
      dish(`${index}-new`, null),
    ]),
  ),
}

test('one dish of each of the first six sections, sold-out ones never', () => {
  const picked = pickHighlights(menu, newYear).map(({ slug }) => slug)
  expect(picked).toEqual(range(6).map((index) => `${index}-good`))
})

test('the next day it is another one, and every third day the same', () => {
  const first = [1, 2, 3, 4].map((day) => pickHighlights(menu, new Date(2026, 0, day))[0]?.slug)
  expect(first).toEqual(['0-good', '0-new', '0-best', '0-good'])
})

test('a section with a single dish shows it every day, an empty one nothing', () => {
  const small: Menu = { sections: [section('a', [dish('only', null)]), section('b', [dish('gone', 5, false)])] }
  expect(pickHighlights(small, newYear).map(({ slug }) => slug)).toEqual(['only'])
})
