import { expect, test } from 'vitest'
import { readFilter, toQuery, trendStep } from './filter.ts'

test('an address by hand cannot ask for what there is not', () => {
  const filter = readFilter(new URLSearchParams('view=x&days=3&metric=fid&route=/menu'))
  expect(filter).toMatchObject({ view: 'overview', days: 28, metric: 'lcp', route: '/menu', device: '' })
})

test('days count back from today, in UTC', () => {
  const now = Date.parse('2026-11-21T23:59:00Z')
  const from = (days: number): string | undefined =>
    toQuery(readFilter(new URLSearchParams(`days=${days}`)), now)['from']
  expect([from(1), from(7), from(28)]).toEqual(['2026-11-21', '2026-11-15', '2026-10-25'])
})

test('a trend is by the hour where hours are kept and have enough values', () => {
  const filter = (query: string) => readFilter(new URLSearchParams(query))
  expect(trendStep(filter('days=1'), 3)).toBe('hour')
  expect(trendStep(filter('days=7'), 5000)).toBe('day')
  expect(trendStep(filter('days=7'), 6000)).toBe('hour')
  expect(trendStep(filter('days=7&country=DE'), 6000)).toBe('day')
  expect(trendStep(filter('days=28'), 1e6)).toBe('day')
})
