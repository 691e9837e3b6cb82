import { expect, test } from 'vitest'
import { parseBudgets } from './parse-budgets.ts'

test('a size is for every image, a path for some, a width for a place', () => {
  expect(parseBudgets(undefined)).toEqual([])
  expect(parseBudgets('200kB')).toEqual([{ images: '**', maxBytes: 200_000 }])
  expect(parseBudgets('hero.jpg=90kB; gallery/**@800 = 60kB;')).toEqual([
    { images: 'hero.jpg', maxBytes: 90_000 },
    { images: 'gallery/**', width: 800, maxBytes: 60_000 },
  ])
  expect(parseBudgets('a@2x.png=1kB')).toEqual([{ images: 'a@2x.png', maxBytes: 1000 }])
})

test.each([
  ['', 'FP_IMAGES_BUDGET'],
  [' ; ', 'FP_IMAGES_BUDGET'],
  ['=90kB', 'FP_IMAGES_BUDGET'],
  ['hero.jpg=', 'FP_SIZE_INVALID'],
  ['large', 'FP_SIZE_INVALID'],
])('%j is %s', (text, code) => {
  expect(() => parseBudgets(text)).toThrow(expect.objectContaining({ code }))
})
