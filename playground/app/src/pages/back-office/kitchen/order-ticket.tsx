import type { Order } from '@bistro/contract'
import { Bike, CircleAlert, ShoppingBag, Undo2, Utensils, X, type LucideIcon } from 'lucide-react'
import { memo } from 'react'
import { formatTime } from '../../../format.ts'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { measureWait } from './measure-wait.ts'
import { nextStep, previousStep } from './order-steps.ts'
import styles from './order-ticket.module.css'
import type { Move } from './use-move-order.ts'

interface OrderTicketProps {
  readonly order: Order
  readonly now: Date
  readonly onMove: (move: Move) => void
  readonly onCancel: (order: Order) => void
}

const icons: Readonly<Record<Order['fulfilment'], LucideIcon>> = {
  pickup: ShoppingBag,
  delivery: Bike,
  table: Utensils,
}

/** One order on the rail. The main button carries the focus of the arrow keys. */
export const OrderTicket = memo(function OrderTicket({ order, now, onMove, onCancel }: OrderTicketProps) {
  const { minutes, left, pressure } = measureWait(order, now)
  const next = nextStep(order)
  const previous = previousStep(order)
  const Icon = icons[order.fulfilment]
  const place = { pickup: 'Pick-up', delivery: 'Delivery', table: `Table ${order.table}` }[order.fulfilment]
  const due = left < 0 ? `${-left} min late` : `due ${formatTime(order.readyAt)}`

  return (
    <article
      className={classNames(styles.ticket, styles[order.status === 'ready' ? 'calm' : pressure])}
      aria-label={`Order ${order.number}, ${order.customerName}`}
      data-order={order.id}
    >
      <header className={styles.head}>
        <h3 className={styles.number}>{order.number}</h3>
        <p className={styles.who}>
          <span className={styles.place}>
            <Icon size={15} aria-hidden="true" />
            {place}
          </span>
          <span className={styles.name}>{order.customerName}</span>
        </p>
        <p className={styles.wait}>
          <strong className="tabular">{minutes} min</strong>
          <span>{order.status === 'ready' ? `promised ${formatTime(order.readyAt)}` : due}</span>
        </p>
      </header>
      {order.note && (
        <p className={styles.note}>
          <CircleAlert size={15} aria-hidden="true" />
          {order.note}
        </p>
      )}
      <ul className={styles.lines}>
        {order.lines.map((line, index) => (
          // The same dish may be there twice with other choices, and lines never move.
          <li key={`${line.dishSlug}-${index}`}>
            <span className={classNames(styles.quantity, line.quantity > 1 && styles.several)}>{line.quantity}</span>
            <div>
              {line.name}
              {line.choices.length > 0 && <p className={styles.choices}>{line.choices.join(' · ')}</p>}
              {line.note && <p className={styles.lineNote}>{line.note}</p>}
            </div>
          </li>
        ))}
      </ul>
      <footer className={styles.foot}>
        {next && (
          <Button
            size="small"
            variant={order.status === 'received' ? 'secondary' : 'primary'}
            wide
            data-advance
            aria-label={`${next.label}: order ${order.number}`}
            onClick={() => onMove({ order, to: next.to })}
          >
            {next.label}
          </Button>
        )}
        {previous && (
          <IconButton
            icon={Undo2}
            size="small"
            label={`${previous.label}: order ${order.number}`}
            onClick={() => onMove({ order, to: previous.to })}
          />
        )}
        {order.status !== 'ready' && (
          <IconButton icon={X} size="small" label={`Cancel order ${order.number}`} onClick={() => onCancel(order)} />
        )}
      </footer>
    </article>
  )
})
