import type { OrderStatus } from '@bistro/contract'

/** Where an order may go from where it stands. One step back is allowed: a busy cook taps the wrong card. */
export const nextStatuses: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  received: ['preparing', 'cancelled'],
  preparing: ['ready', 'received', 'cancelled'],
  ready: ['collected', 'preparing'],
  collected: ['ready'],
  cancelled: [],
}
