import type { Order, OrderStatus } from '@bistro/contract'

const open: readonly OrderStatus[] = ['received', 'preparing', 'ready']

/** The board with the order where it goes: off it when it is done, back in its place by age when it returns. */
export function moveOrder(orders: readonly Order[], order: Order, to: OrderStatus): readonly Order[] {
  const others = orders.filter(({ id }) => id !== order.id)
  if (!open.includes(to)) return others
  return [...others, { ...order, status: to }].toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
}
