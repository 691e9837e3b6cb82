import { expect, test } from 'vitest'
import { diffOutcomes } from './diff-outcomes.ts'

test('names what is missing, added or different, and nothing else', () => {
  const one = new Map(Object.entries({ same: '1', changed: '1', gone: '1' }))
  const other = new Map(Object.entries({ same: '1', changed: '2', added: '1' }))
  expect(diffOutcomes(one, other)).toEqual(['added', 'changed', 'gone'])
  expect(diffOutcomes(one, one)).toEqual([])
})
