import type { Order } from '@bistro/contract'
import { sumBy, take } from 'lodash-es'
import { Link } from 'firstpaint/react-router'
import { formatCount, formatDay, formatTime } from '../format.ts'
import { Money } from '../ui/money.tsx'
import { DishThumbnail } from '../menu/dish-thumbnail.tsx'
import styles from './order-card.module.css'
import { OrderStatusBadge } from './order-status-badge.tsx'

interface OrderCardProps {
  readonly order: Order
}

/** One order in the history. */
export function OrderCard({ order }: OrderCardProps) {
  const dishes = sumBy(order.lines, 'quantity')
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.number}>
          <Link to={`/orders/${order.id}`}>Order {order.number}</Link>
        </h2>
        <OrderStatusBadge order={order} />
        <p className={styles.when}>
          {formatDay(order.createdAt)}, {formatTime(order.createdAt)} · {formatCount(dishes, 'dish', 'dishes')}
        </p>
      </div>
      <div className={styles.photos} aria-hidden="true">
        {take(order.lines, 4).map((line, index) => (
          // The same dish may be there twice with other choices, and lines never move.
          <DishThumbnail className={styles.photo} key={`${line.dishSlug}-${index}`} photo={line.photo} sizes="3.5rem" />
        ))}
      </div>
      <Money className={styles.total} cents={order.totalCents} />
    </article>
  )
}
