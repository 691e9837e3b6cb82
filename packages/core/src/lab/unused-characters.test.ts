import { expect, test } from 'vitest'
import { unusedCharacters } from './unused-characters.ts'

test('what never ran is unused, inside what ran and not inside what did', () => {
  const functions = [
    { functionName: '', ranges: [{ startOffset: 0, endOffset: 100, count: 1 }] },
    {
      functionName: 'ran',
      ranges: [
        { startOffset: 10, endOffset: 40, count: 3 },
        { startOffset: 20, endOffset: 25, count: 0 },
      ],
    },
    { functionName: 'never', ranges: [{ startOffset: 50, endOffset: 70, count: 0 }] },
    { functionName: 'inside never', ranges: [{ startOffset: 55, endOffset: 60, count: 0 }] },
  ]
  expect(unusedCharacters({ url: 'a.js', functions })).toBe(5 + 20)
})
