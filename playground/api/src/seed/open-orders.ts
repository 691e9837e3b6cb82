import type { Order } from '@bistro/contract'

interface OpenOrder {
  readonly minutesAgo: number
  readonly status: Order['status']
  readonly fulfilment: Order['fulfilment']
  readonly note: string
}

/** What the kitchen finds on its board when the demo starts, oldest first. */
export const openOrders: readonly OpenOrder[] = [
  { minutesAgo: 38, status: 'ready', fulfilment: 'delivery', note: '' },
  { minutesAgo: 31, status: 'ready', fulfilment: 'pickup', note: 'Will be five minutes late' },
  { minutesAgo: 27, status: 'preparing', fulfilment: 'table', note: '' },
  { minutesAgo: 22, status: 'preparing', fulfilment: 'table', note: 'Nut allergy at the table' },
  { minutesAgo: 18, status: 'preparing', fulfilment: 'delivery', note: '' },
  { minutesAgo: 14, status: 'preparing', fulfilment: 'pickup', note: '' },
  { minutesAgo: 9, status: 'received', fulfilment: 'pickup', note: '' },
  { minutesAgo: 6, status: 'received', fulfilment: 'delivery', note: 'Please ring twice' },
  { minutesAgo: 4, status: 'received', fulfilment: 'table', note: '' },
  { minutesAgo: 1, status: 'received', fulfilment: 'table', note: '' },
]
