import type { Order, OrderStatus } from '@bistro/contract'
import { ChefHat, CircleX, HandPlatter, PackageCheck, ReceiptText, type LucideIcon } from 'lucide-react'
import { classNames } from '../ui/class-names.ts'
import styles from './order-timeline.module.css'

interface Step {
  readonly status: OrderStatus
  readonly icon: LucideIcon
  readonly title: string
  readonly text: string
}

interface OrderTimelineProps {
  readonly order: Order
}

/** The steps of an order; the one it stands at glows. */
export function OrderTimeline({ order }: OrderTimelineProps) {
  const steps = order.status === 'cancelled' ? cancelledSteps : stepsOf(order)
  const reached = steps.findIndex(({ status }) => status === order.status)
  return (
    <ol className={styles.steps}>
      {steps.map(({ status, icon: Icon, title, text }, index) => (
        <li
          key={status}
          className={classNames(styles.step, index <= reached && styles.done, index === reached && styles.now)}
          aria-current={index === reached ? 'step' : undefined}
        >
          <span className={styles.icon}>
            <Icon size={20} aria-hidden="true" />
          </span>
          <div>
            <h3>{title}</h3>
            <p>{text}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}

const received: Step = {
  status: 'received',
  icon: ReceiptText,
  title: 'Received',
  text: 'Your ticket is on the rail.',
}

const cancelledSteps: readonly Step[] = [
  received,
  { status: 'cancelled', icon: CircleX, title: 'Cancelled', text: 'Nothing more will happen, and nothing is owed.' },
]

function stepsOf({ fulfilment }: Order): readonly Step[] {
  const last = {
    pickup: { ready: 'Waiting for you at the counter.', done: 'Collected', thanks: 'Thank you. Come again.' },
    delivery: { ready: 'On the bike and on its way.', done: 'Delivered', thanks: 'Enjoy it while it is hot.' },
    table: { ready: 'Coming to your table.', done: 'Served', thanks: 'Enjoy.' },
  }[fulfilment]
  return [
    received,
    { status: 'preparing', icon: ChefHat, title: 'In the kitchen', text: 'Pans are hot, someone is plating.' },
    { status: 'ready', icon: PackageCheck, title: 'Ready', text: last.ready },
    { status: 'collected', icon: HandPlatter, title: last.done, text: last.thanks },
  ]
}
