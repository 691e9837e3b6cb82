import type { Order } from '@bistro/contract'
import { addDays } from 'date-fns'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { orderHeadline } from './order-headline.ts'

const now = new Date(2026, 10, 21, 18, 0)
const tonight = new Date(2026, 10, 21, 19, 30)

beforeEach(() => {
  vi.useFakeTimers({ now })
})
afterEach(() => {
  vi.useRealTimers()
})

const headline = (status: Order['status'], readyAt: Date, fulfilment: Order['fulfilment'] = 'pickup') =>
  orderHeadline({ status, fulfilment, number: 42, readyAt: readyAt.toISOString() })

test('an open order says when it will be ready, with the day where it is not today', () => {
  expect(headline('received', tonight)).toBe('It will be ready around 19:30.')
  expect(headline('preparing', addDays(tonight, 1))).toBe('It will be ready around 19:30 tomorrow.')
  expect(headline('received', addDays(tonight, 2), 'delivery')).toBe(
    'It should be with you around 19:30 on Mon 23 Nov.',
  )
})

test('a ready order says what to do', () => {
  expect(headline('ready', tonight)).toBe('Come to the counter and say 42.')
  expect(headline('ready', tonight, 'delivery')).toContain('on its way')
  expect(headline('ready', tonight, 'table')).toContain('your table')
})

test('an order that is over says how it ended', () => {
  expect(headline('collected', tonight)).toContain('enjoyed')
  expect(headline('cancelled', tonight)).toContain('not be charged')
})
