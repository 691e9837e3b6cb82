import { expect, test } from 'vitest'
import { sourceOwners } from './source-owners.ts'

test('a segment owns the text up to the next one or the end of its line', () => {
  const code = 'aaaabbbb\ncc  dd\n//#'
  const owners = sourceOwners(code, [
    [
      [0, 0, 0, 0],
      [4, 1, 0, 0],
    ],
    [[0, 1, 1, 0], [2], [4, 0, 1, 0]],
  ])
  expect(owners).toEqual([
    { offset: 0, source: 0 },
    { offset: 4, source: 1 },
    { offset: 11, source: null },
    { offset: 13, source: 0 },
    { offset: 16, source: null },
  ])
})

test('what no map speaks of belongs to nobody', () => {
  expect(sourceOwners('abc', [])).toEqual([{ offset: 0, source: null }])
})
