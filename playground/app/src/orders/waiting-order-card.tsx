import { CircleAlert, Hourglass } from 'lucide-react'
import { formatCount, formatDay, formatTime } from '../format.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Money } from '../ui/money.tsx'
import type { WaitingOrder } from './waiting-order.ts'
import styles from './waiting-order-card.module.css'
import { removeWaitingOrder } from './waiting-orders.ts'

interface WaitingOrderCardProps {
  readonly order: WaitingOrder
}

/** An order the kitchen does not know of yet, or did not take. */
export function WaitingOrderCard({ order }: WaitingOrderCardProps) {
  const { key, placedAt, dishes, totalCents, refused } = order
  const Icon = refused === undefined ? Hourglass : CircleAlert
  return (
    <article className={classNames(styles.card, refused !== undefined && styles.refused)}>
      <span className={styles.icon}>
        <Icon size={20} aria-hidden="true" />
      </span>
      <div className={styles.text}>
        <h2>{refused === undefined ? 'Waiting for a connection' : 'The kitchen could not take this order'}</h2>
        <p>{refused ?? 'We send it by itself as soon as you are back online. Nothing is ordered twice.'}</p>
        <p className={styles.when}>
          {formatDay(placedAt)}, {formatTime(placedAt)} · {formatCount(dishes, 'dish', 'dishes')}
        </p>
      </div>
      <div className={styles.side}>
        <Money cents={totalCents} />
        {refused !== undefined && (
          <Button variant="quiet" size="small" onClick={() => removeWaitingOrder(key)}>
            Remove
          </Button>
        )}
      </div>
    </article>
  )
}
