import type { Order } from '@bistro/contract'
import { expect, test } from 'vitest'
import { moveOrder } from './move-order.ts'

const order = (id: string, status: Order['status'], minute: number): Order => ({
  id,
  number: 100,
  status,
  createdAt: `2026-06-13T18:${String(minute).padStart(2, '0')}:00.000Z`,
  readyAt: '2026-06-13T19:00:00.000Z',
  customerName: 'Ana',
  fulfilment: 'pickup',
  table: null,
  note: '',
  lines: [],
  totalCents: 0,
})

const first = order('first', 'preparing', 1)
const second = order('second', 'received', 2)
const third = order('third', 'received', 3)

test('an order changes its column and keeps its place by age', () => {
  expect(moveOrder([first, second, third], second, 'preparing')).toEqual([
    first,
    { ...second, status: 'preparing' },
    third,
  ])
})

test('one that is done leaves the board, and comes back where it was', () => {
  const without = moveOrder([first, second, third], second, 'collected')
  expect(without).toEqual([first, third])
  expect(moveOrder(without, second, 'received')).toEqual([first, second, third])
})
