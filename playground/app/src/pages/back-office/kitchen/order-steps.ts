import type { Order, OrderStatus } from '@bistro/contract'

/** What the board shows, from left to right. */
export const boardColumns = [
  { status: 'received', name: 'Received' },
  { status: 'preparing', name: 'Preparing' },
  { status: 'ready', name: 'Ready' },
] as const satisfies readonly { status: OrderStatus; name: string }[]

export type BoardStatus = (typeof boardColumns)[number]['status']

interface Step {
  readonly to: OrderStatus
  /** What the button says. */
  readonly label: string
}

const handedOver: Readonly<Record<Order['fulfilment'], string>> = {
  pickup: 'Collected',
  delivery: 'Handed to rider',
  table: 'Served',
}

/** The step forward from where an order stands; null when there is none. */
export function nextStep({ status, fulfilment }: Pick<Order, 'status' | 'fulfilment'>): Step | null {
  if (status === 'received') return { to: 'preparing', label: 'Start' }
  if (status === 'preparing') return { to: 'ready', label: 'Ready' }
  if (status === 'ready') return { to: 'collected', label: handedOver[fulfilment] }
  return null
}

/** The step back; null when there is none. */
export function previousStep({ status }: Pick<Order, 'status'>): Step | null {
  if (status === 'preparing') return { to: 'received', label: 'Back to received' }
  if (status === 'ready') return { to: 'preparing', label: 'Back to preparing' }
  return null
}
