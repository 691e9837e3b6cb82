import { expect, test } from 'vitest'
import { heirOfCard } from './heir-of-card.ts'
import { neighbourCard } from './neighbour-card.ts'

const board = [['a1', 'a2', 'a3'], [], ['c1', 'c2']]

test.each([
  ['a1', 'ArrowDown', 'a2'],
  ['a3', 'ArrowDown', null],
  ['a2', 'ArrowUp', 'a1'],
  ['a1', 'ArrowUp', null],
  ['a2', 'ArrowRight', 'c2'],
  ['a3', 'ArrowRight', 'c2'],
  ['c1', 'ArrowLeft', 'a1'],
  ['c1', 'ArrowRight', null],
  ['a1', 'Enter', null],
])('from %s, %s leads to %s', (from, key, expected) => {
  expect(neighbourCard(board, from, key)).toBe(expected)
})

test.each([
  ['a1', 'a2'],
  ['a3', 'a2'],
  ['c2', 'c1'],
])('when %s leaves, focus goes to %s', (gone, expected) => {
  expect(heirOfCard(board, gone)).toBe(expected)
})

test('when the last of a column leaves, focus goes to another column, and nowhere when the board is empty', () => {
  expect(heirOfCard([['a1'], ['b1']], 'a1')).toBe('b1')
  expect(heirOfCard([['a1'], []], 'a1')).toBeNull()
})
