import { ShoppingBag } from 'lucide-react'
import { CartLines } from '../cart/cart-lines.tsx'
import { changeQuantity } from '../cart/cart.ts'
import { useCart } from '../cart/use-cart.ts'
import { formatCount } from '../format.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Money } from '../ui/money.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import styles from './cart.module.css'

export function Component() {
  const { lines, count, totalCents } = useCart()
  if (lines.length === 0) {
    return (
      <div className="page">
        <PageHeader title="Your cart" />
        <EmptyState
          icon={ShoppingBag}
          title="Nothing in it yet"
          text="Sixty dishes are waiting for you. Start with the burrata; most people do."
          action={<LinkButton to="/menu">See the menu</LinkButton>}
        />
      </div>
    )
  }
  return (
    <div className="page">
      <PageHeader title="Your cart" intro={`${formatCount(count, 'dish', 'dishes')}, cooked when you want them.`} />
      <div className={styles.columns}>
        <CartLines lines={lines} onQuantity={changeQuantity} />
        <Card as="aside" className={styles.summary} aria-label="Summary">
          <dl className={styles.sums}>
            <div>
              <dt>Dishes</dt>
              <dd>
                <Money cents={totalCents} />
              </dd>
            </div>
            <div>
              <dt>Service and packaging</dt>
              <dd>Included</dd>
            </div>
            <div className={styles.total}>
              <dt>Total</dt>
              <dd>
                <Money cents={totalCents} />
              </dd>
            </div>
          </dl>
          <LinkButton to="/checkout" size="large" wide>
            Go to checkout
          </LinkButton>
          <LinkButton to="/menu" variant="quiet" wide>
            Add something else
          </LinkButton>
          <p className={styles.small}>Prices include VAT. You pay when you collect, or at the door.</p>
        </Card>
      </div>
    </div>
  )
}
