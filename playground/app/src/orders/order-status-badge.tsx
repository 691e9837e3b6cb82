import type { Order, OrderStatus } from '@bistro/contract'
import { Badge } from '../ui/badge.tsx'

const looks = {
  received: { tone: 'amber', label: 'Received' },
  preparing: { tone: 'amber', label: 'In the kitchen' },
  ready: { tone: 'green', label: 'Ready' },
  collected: { tone: 'neutral', label: 'Completed' },
  cancelled: { tone: 'danger', label: 'Cancelled' },
} as const satisfies Record<OrderStatus, object>

interface OrderStatusBadgeProps {
  readonly order: Pick<Order, 'status'>
}

/** Where an order stands, in a word or two. */
export function OrderStatusBadge({ order }: OrderStatusBadgeProps) {
  const { tone, label } = looks[order.status]
  return <Badge tone={tone}>{label}</Badge>
}
