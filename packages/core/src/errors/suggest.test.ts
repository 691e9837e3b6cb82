import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suggest } from './suggest.ts'

describe('suggest', () => {
  test.each([
    ['repot', 'report'],
    ['moduleGrpah', 'moduleGraph'],
    ['REPORT', 'report'],
    ['grap', 'graph'],
  ])('%s → %s', (word, nearest) => {
    expect(suggest(word, ['report', 'moduleGraph', 'graph'])).toBe(nearest)
  })

  test('stays silent when nothing is near', () => {
    expect(suggest('zebra', ['report', 'graph'])).toBeUndefined()
    expect(suggest('x', [])).toBeUndefined()
  })

  test('a word of the list suggests itself', () => {
    const words = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, selector: (word) => word.toLowerCase() })
    fc.assert(fc.property(words, (list) => suggest(list[0]!, list) === list[0]))
  })
})
