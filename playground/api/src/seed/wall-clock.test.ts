import { expect, test } from 'vitest'
import { wallClock } from './wall-clock.ts'

const timeZone = 'Europe/Dublin'

test.each([
  ['summer, an hour ahead of UTC', '2026-06-13T18:30:00Z', 0, '2026-06-13T11:30:00.000Z'],
  ['winter, in step with UTC', '2026-01-13T18:30:00Z', 1, '2026-01-12T12:30:00.000Z'],
  ['back across the change of clocks', '2026-04-02T12:00:00Z', 7, '2026-03-26T12:30:00.000Z'],
  ['a local day that UTC has not begun', '2026-06-13T23:30:00Z', 0, '2026-06-14T11:30:00.000Z'],
])('half past twelve in %s', (_, now, daysAgo, expected) => {
  expect(wallClock(new Date(now), { daysAgo, minutes: 750, timeZone }).toISOString()).toBe(expected)
})

test('a time zone of half hours, and one behind UTC', () => {
  const now = new Date('2026-06-13T12:00:00Z')
  const noon = { daysAgo: 0, minutes: 720 }
  expect(wallClock(now, { ...noon, timeZone: 'Asia/Kolkata' }).toISOString()).toBe('2026-06-13T06:30:00.000Z')
  expect(wallClock(now, { ...noon, timeZone: 'America/New_York' }).toISOString()).toBe('2026-06-13T16:00:00.000Z')
})
