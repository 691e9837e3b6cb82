import { ShoppingBag } from 'lucide-react'
import { useNavigate } from 'react-router'
import { emptyCart } from '../cart/cart.ts'
import { useCart } from '../cart/use-cart.ts'
import { CheckoutForm } from '../checkout/checkout-form.tsx'
import { addWaitingOrder } from '../orders/waiting-orders.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Money } from '../ui/money.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { showToast } from '../ui/toast.ts'
import styles from './checkout.module.css'

export function Component() {
  const { lines, count, totalCents } = useCart()
  const navigate = useNavigate()

  const placed = async (orderId: string) => {
    await navigate(`/orders/${orderId}`)
    emptyCart()
    showToast('Thank you. The kitchen has it.')
  }

  const waiting = async (key: string) => {
    addWaitingOrder({ key, placedAt: new Date().toISOString(), dishes: count, totalCents })
    await navigate('/orders')
    emptyCart()
    showToast('You are offline. Your order waits here.')
  }

  if (lines.length === 0) {
    return (
      <div className="page">
        <PageHeader title="Checkout" />
        <EmptyState
          icon={ShoppingBag}
          title="There is nothing to pay for"
          text="Put something in your cart first."
          action={<LinkButton to="/menu">See the menu</LinkButton>}
        />
      </div>
    )
  }
  return (
    <div className="page">
      <PageHeader title="Checkout" intro="No account, no card: you pay when it is in your hands." />
      <div className={styles.columns}>
        <CheckoutForm
          lines={lines}
          onPlaced={(orderId) => void placed(orderId)}
          onWaiting={(key) => void waiting(key)}
        />
        <Card as="aside" className={styles.summary} aria-label="Your order">
          <ul>
            {lines.map((line, index) => (
              <li key={`${line.dishSlug}-${index}`}>
                <span className="tabular">{line.quantity} ×</span>
                <span>
                  {line.name}
                  {line.choices.length > 0 && <small>{line.choices.map(({ name }) => name).join(', ')}</small>}
                </span>
                <Money cents={line.unitCents * line.quantity} />
              </li>
            ))}
          </ul>
          <p className={styles.total}>
            <span>Total</span>
            <Money cents={totalCents} />
          </p>
          <LinkButton to="/cart" variant="quiet" wide>
            Change something
          </LinkButton>
        </Card>
      </div>
    </div>
  )
}
