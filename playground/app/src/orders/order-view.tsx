import type { Order } from '@bistro/contract'
import { formatRelative } from '../format.ts'
import { Card } from '../ui/card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Money } from '../ui/money.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { DishThumbnail } from '../menu/dish-thumbnail.tsx'
import { orderHeadline } from './order-headline.ts'
import { OrderStatusBadge } from './order-status-badge.tsx'
import { OrderTimeline } from './order-timeline.tsx'
import styles from './order-view.module.css'

const places = { pickup: 'Pick up at the counter', delivery: 'Delivered to you', table: 'Served at your table' }

interface OrderViewProps {
  readonly order: Order
}

/** An order to follow: how far it is, and what is in it. */
export function OrderView({ order }: OrderViewProps) {
  return (
    <div className="page">
      <PageHeader
        title={`Order ${order.number}`}
        eyebrow={`Ordered ${formatRelative(order.createdAt)}`}
        intro={orderHeadline(order)}
        actions={<OrderStatusBadge order={order} />}
      />
      <div className={styles.columns}>
        <Card as="section" aria-labelledby="progress">
          <h2 className="visually-hidden" id="progress">
            Progress
          </h2>
          <OrderTimeline order={order} />
        </Card>
        <Card as="section" className={styles.bill} aria-labelledby="bill">
          <h2 id="bill">What you ordered</h2>
          <ul>
            {order.lines.map((line, index) => (
              <li className={styles.line} key={`${line.dishSlug}-${index}`}>
                <DishThumbnail className={styles.photo} photo={line.photo} sizes="3.25rem" />
                <div>
                  <strong>
                    {line.quantity} × {line.name}
                  </strong>
                  {line.choices.length > 0 && <p>{line.choices.join(', ')}</p>}
                  {line.note && <p>“{line.note}”</p>}
                </div>
                <Money cents={line.unitCents * line.quantity} />
              </li>
            ))}
          </ul>
          <p className={styles.total}>
            <span>Total</span>
            <Money cents={order.totalCents} />
          </p>
          <p className={styles.place}>
            {places[order.fulfilment]}, under the name of {order.customerName}.
          </p>
          <LinkButton to="/menu" variant="secondary" wide>
            Order something else
          </LinkButton>
        </Card>
      </div>
    </div>
  )
}
