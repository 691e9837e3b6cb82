import type { OrderStatus } from '@bistro/contract'

interface OpenOrder {
  readonly minutesAgo: number
  readonly status: OrderStatus
  readonly note: string
}

/** What the kitchen finds on its board when the demo starts, oldest first. */
export const openOrders: readonly OpenOrder[] = [
  { minutesAgo: 38, status: 'ready', note: '' },
  { minutesAgo: 31, status: 'ready', note: 'Will be five minutes late' },
  { minutesAgo: 27, status: 'preparing', note: '' },
  { minutesAgo: 22, status: 'preparing', note: 'Nut allergy at the table' },
  { minutesAgo: 18, status: 'preparing', note: '' },
  { minutesAgo: 14, status: 'preparing', note: '' },
  { minutesAgo: 9, status: 'received', note: '' },
  { minutesAgo: 6, status: 'received', note: 'Please ring twice' },
  { minutesAgo: 4, status: 'received', note: '' },
  { minutesAgo: 1, status: 'received', note: '' },
]
