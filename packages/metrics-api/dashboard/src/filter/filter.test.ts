import { expect, test } from 'vitest'
import { readFilter, toQuery } from './filter.ts'

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
