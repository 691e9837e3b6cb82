import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrapText } from './wrap-text.ts'

test('breaks at spaces and keeps every word', () => {
  expect(wrapText('one two three', 7)).toEqual(['one two', 'three'])
  expect(wrapText('unbreakable word', 4)).toEqual(['unbreakable', 'word'])
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 })
  fc.assert(
    fc.property(words, fc.integer({ min: 12, max: 40 }), (list, width) => {
      const lines = wrapText(list.join(' '), width)
      expect(lines.join(' ')).toBe(list.join(' '))
      expect(lines.every((line) => line.length <= width)).toBe(true)
    }),
  )
})
