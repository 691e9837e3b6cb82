import type { Order } from '@bistro/contract'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Money } from '../../../ui/money.tsx'
import styles from './cancel-order.module.css'

interface CancelOrderProps {
  /** Null when nobody asked. */
  readonly order: Order | null
  readonly onClose: () => void
  readonly onCancel: (order: Order) => void
}

/** Asks before an order is thrown away: that is the one step that cannot be taken back. */
export function CancelOrder({ order, onClose, onCancel }: CancelOrderProps) {
  return (
    <Dialog open={order !== null} onClose={onClose} title={`Cancel order ${order?.number ?? ''}?`}>
      {order && (
        <div className={styles.question}>
          <p>
            {order.customerName} ordered {order.lines.map(({ name, quantity }) => `${quantity} × ${name}`).join(', ')}{' '}
            for <Money cents={order.totalCents} />. A cancelled order cannot be brought back.
          </p>
          <div className={styles.buttons}>
            <Button variant="secondary" onClick={onClose}>
              Keep it
            </Button>
            <Button
              variant="danger"
              onClick={() => {
                onClose()
                onCancel(order)
              }}
            >
              Cancel the order
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}
