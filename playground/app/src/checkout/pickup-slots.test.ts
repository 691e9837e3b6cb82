import { format } from 'date-fns'
import { expect, test } from 'vitest'
import { pickupSlots } from './pickup-slots.ts'

const hours = { opens: '11:30', closes: '21:45' }
const times = (slots: readonly Date[] = []) => slots.map((slot) => format(slot, 'HH:mm'))

test('today starts at the first slot the kitchen can make', () => {
  const [today] = pickupSlots({ now: new Date(2026, 10, 21, 18, 7), ...hours })
  expect(today?.day).toBe('2026-11-21')
  expect(times(today?.slots)).toEqual([
    '18:45',
    '19:00',
    '19:15',
    '19:30',
    '19:45',
    '20:00',
    '20:15',
    '20:30',
    '20:45',
    '21:00',
    '21:15',
    '21:30',
    '21:45',
  ])
})

test('a slot exactly at the lead time is offered', () => {
  const [today] = pickupSlots({ now: new Date(2026, 10, 21, 18, 5), ...hours, leadMinutes: 25 })
  expect(times(today?.slots)[0]).toBe('18:30')
})

test('before opening, the day starts at the opening', () => {
  const [today] = pickupSlots({ now: new Date(2026, 10, 21, 6, 0), ...hours })
  expect(times(today?.slots)[0]).toBe('11:30')
})

test('late in the evening the list starts tomorrow', () => {
  const days = pickupSlots({ now: new Date(2026, 10, 21, 21, 40), ...hours, days: 3 })
  expect(days.map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-23'])
})

test('every slot lies within the hours, on the whole step', () => {
  const days = pickupSlots({ now: new Date(2026, 11, 30, 9, 0), ...hours, stepMinutes: 30, days: 4 })
  expect(days.map(({ day }) => day)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'])
  for (const { slots } of days) {
    expect(times(slots)[0]).toBe('11:30')
    expect(times(slots).at(-1)).toBe('21:30')
  }
})
