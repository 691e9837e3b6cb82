import { expect, test } from 'vitest'
import { type Column, verdicts } from './columns.ts'

const column = (values: Column['values'], unit: Column['unit'] = 'bytes'): Column => ({
  id: 'x',
  title: 'x',
  unit,
  values,
})

test('the least wins; a strategy is behind the best of the others, not of its own kin', () => {
  const [verdict] = verdicts(
    [column({ default: 5000, vendor: 9000, firstpaint: 6000, 'firstpaint+profile': 4000 })],
    'firstpaint',
  )
  expect(verdict).toEqual({
    column: 'x',
    winners: ['firstpaint+profile'],
    best: 4000,
    behind: { value: 6000, by: 1000, others: ['default'] },
  })
})

test('half a percent, or a few bytes, are a draw; a request is not', () => {
  const winners = (values: Column['values'], unit?: Column['unit']): readonly string[] =>
    verdicts([column(values, unit)], 'firstpaint')[0]!.winners
  expect(winners({ default: 100_000, firstpaint: 100_400 })).toEqual(['default', 'firstpaint'])
  expect(winners({ default: 90, firstpaint: 100 })).toEqual(['default', 'firstpaint'])
  expect(winners({ default: 9, firstpaint: 10 }, 'count')).toEqual(['default'])
})

test('a line nobody has figures for has no verdict; one without ours has nobody behind', () => {
  expect(verdicts([column({ default: null })], 'firstpaint')).toEqual([])
  expect(verdicts([column({ default: 1, firstpaint: null })], 'firstpaint')[0]!.behind).toBeNull()
})
