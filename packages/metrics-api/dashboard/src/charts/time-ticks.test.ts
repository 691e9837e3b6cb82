import { expect, test } from 'vitest'
import { timeTicks } from './time-ticks.ts'

const at = (text: string): number => Date.parse(text)
const named = (ticks: readonly number[]): string[] => ticks.map((time) => new Date(time).toISOString().slice(5, 16))

test('days are counted back from the last, so that today has a name', () => {
  const [first, last] = [at('2026-11-01'), at('2026-11-22')]
  expect(named(timeTicks({ first, last, every: 'day', most: 8 }))).toEqual(
    ['01', '04', '07', '10', '13', '16', '19', '22'].map((day) => `11-${day}T00:00`),
  )
  expect(timeTicks({ first: last, last, every: 'day', most: 8 })).toEqual([last])
})

test('hours are round ones', () => {
  const [first, last] = [at('2026-11-22T00:00Z'), at('2026-11-22T17:00Z')]
  expect(named(timeTicks({ first, last, every: 'hour', most: 8 }))).toEqual(
    ['00', '03', '06', '09', '12', '15'].map((hour) => `11-22T${hour}:00`),
  )
  const week = timeTicks({ first: at('2026-11-16T00:00Z'), last, every: 'hour', most: 8 })
  expect(named(week)).toEqual(['16', '17', '18', '19', '20', '21', '22'].map((day) => `11-${day}T00:00`))
})
