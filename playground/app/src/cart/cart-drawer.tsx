import { ShoppingBag } from 'lucide-react'
import { Drawer } from '../ui/drawer.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Money } from '../ui/money.tsx'
import styles from './cart-drawer.module.css'
import { CartLines } from './cart-lines.tsx'
import { changeQuantity } from './cart.ts'
import { useCart } from './use-cart.ts'

interface CartDrawerProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** The cart beside the page, to look and change without leaving. */
export function CartDrawer({ open, onClose }: CartDrawerProps) {
  const { lines, totalCents } = useCart()
  const footer = lines.length > 0 && (
    <div className={styles.foot}>
      <p className={styles.total}>
        <span>Total</span>
        <Money cents={totalCents} />
      </p>
      <LinkButton to="/checkout" size="large" wide onClick={onClose}>
        Go to checkout
      </LinkButton>
      <LinkButton to="/cart" variant="quiet" wide onClick={onClose}>
        View the whole cart
      </LinkButton>
    </div>
  )
  return (
    <Drawer open={open} onClose={onClose} title="Your cart" footer={footer}>
      {lines.length > 0 ? (
        <CartLines lines={lines} onQuantity={changeQuantity} />
      ) : (
        <EmptyState
          icon={ShoppingBag}
          title="Nothing in it yet"
          text="Sixty dishes are waiting for you."
          action={
            <LinkButton to="/menu" onClick={onClose}>
              See the menu
            </LinkButton>
          }
        />
      )}
    </Drawer>
  )
}
