import { expect, test } from 'vitest'
import { periodEnd, periodsOf } from './period.ts'

test.each([
  ['2026-11-21', '2026-11-16', '2026-11-23', '2026-11-01', '2026-12-01'],
  ['2026-11-16', '2026-11-16', '2026-11-23', '2026-11-01', '2026-12-01'],
  ['2027-01-03', '2026-12-28', '2027-01-04', '2027-01-01', '2027-02-01'],
  ['2028-02-29', '2028-02-28', '2028-03-06', '2028-02-01', '2028-03-01'],
  ['2026-12-31', '2026-12-28', '2027-01-04', '2026-12-01', '2027-01-01'],
])('%s is in the week from %s to %s and the month from %s to %s', (day, week, weekEnd, month, monthEnd) => {
  const [inWeek, inMonth] = periodsOf(day)
  expect([inWeek.start, periodEnd(inWeek)]).toEqual([week, weekEnd])
  expect([inMonth.start, periodEnd(inMonth)]).toEqual([month, monthEnd])
})
