import { expect, test } from 'vitest'
import { measureWait } from './measure-wait.ts'

const order = { createdAt: '2026-06-13T18:00:00Z', readyAt: '2026-06-13T18:25:00Z' }

test.each([
  ['just in', '2026-06-13T18:00:20Z', { minutes: 0, left: 24, pressure: 'calm' }],
  ['half way', '2026-06-13T18:12:00Z', { minutes: 12, left: 13, pressure: 'calm' }],
  ['five minutes before', '2026-06-13T18:20:00Z', { minutes: 20, left: 5, pressure: 'calm' }],
  ['a moment later', '2026-06-13T18:20:01Z', { minutes: 20, left: 4, pressure: 'soon' }],
  ['on the dot', '2026-06-13T18:25:00Z', { minutes: 25, left: 0, pressure: 'soon' }],
  ['a second late', '2026-06-13T18:25:01Z', { minutes: 25, left: -1, pressure: 'late' }],
  ['by a clock that runs behind', '2026-06-13T17:59:00Z', { minutes: 0, left: 26, pressure: 'calm' }],
])('%s', (_, now, expected) => {
  expect(measureWait(order, new Date(now))).toEqual(expected)
})
