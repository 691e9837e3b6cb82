import { ReceiptText } from 'lucide-react'
import { useOrders } from '../api/use-orders.ts'
import { OrderCard } from '../orders/order-card.tsx'
import { useWaitingOrders } from '../orders/use-waiting-orders.ts'
import { WaitingOrderCard } from '../orders/waiting-order-card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryView } from '../ui/query-view.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import styles from './orders.module.css'

export function Component() {
  const orders = useOrders()
  const waiting = useWaitingOrders()
  return (
    <div className={`page ${styles.page}`}>
      <PageHeader title="Your orders" intro="Everything ordered from this browser, newest first." />
      {waiting.length > 0 && (
        <ul className={`${styles.list} ${styles.waiting}`}>
          {waiting.map((order) => (
            <li key={order.key}>
              <WaitingOrderCard order={order} />
            </li>
          ))}
        </ul>
      )}
      <QueryView
        query={orders}
        loading={
          <div className={styles.list}>
            <Skeleton height="8.5rem" />
            <Skeleton height="8.5rem" />
          </div>
        }
      >
        {(found) =>
          found.length > 0 ? (
            <ul className={styles.list}>
              {found.map((order) => (
                <li key={order.id}>
                  <OrderCard order={order} />
                </li>
              ))}
            </ul>
          ) : waiting.length > 0 ? null : (
            <EmptyState
              icon={ReceiptText}
              title="No orders yet"
              text="Once you order, you can follow it here from the pass to your hands."
              action={<LinkButton to="/menu">See the menu</LinkButton>}
            />
          )
        }
      </QueryView>
    </div>
  )
}
