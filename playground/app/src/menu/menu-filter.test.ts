import { expect, test } from 'vitest'
import { readMenuFilter, writeMenuFilter, type MenuFilter } from './menu-filter.ts'

const noFilter: MenuFilter = { search: '', diet: 'any', without: [] }

test('no filter needs no URL', () => {
  expect(writeMenuFilter(noFilter).toString()).toBe('')
  expect(readMenuFilter(new URLSearchParams())).toEqual(noFilter)
})

test('what is written reads back', () => {
  const filter: MenuFilter = { search: 'burnt & sweet', diet: 'vegan', without: ['gluten', 'nuts'] }
  expect(readMenuFilter(new URLSearchParams(writeMenuFilter(filter).toString()))).toEqual(filter)
})

test('a space at the end of a search survives while typing', () => {
  expect(readMenuFilter(writeMenuFilter({ ...noFilter, search: 'goat ' })).search).toBe('goat ')
})

test('nonsense in the URL is ignored', () => {
  expect(readMenuFilter(new URLSearchParams('diet=carnivore&without=gluten,love'))).toEqual({
    ...noFilter,
    without: ['gluten'],
  })
})
