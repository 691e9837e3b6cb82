import { ShoppingBag } from 'lucide-react'
import { Link } from 'firstpaint/react-router'
import { formatCount } from '../format.ts'
import { Money } from '../ui/money.tsx'
import styles from './cart-bar.module.css'
import { useCart } from './use-cart.ts'

/** On a phone, the way to the cart within reach of the thumb. */
export function CartBar() {
  const { count, totalCents } = useCart()
  if (count === 0) return null
  return (
    <div className={styles.dock}>
      <Link className={styles.bar} to="/cart">
        <ShoppingBag size={20} aria-hidden="true" />
        <span>View cart · {formatCount(count, 'dish', 'dishes')}</span>
        <Money className={styles.total} cents={totalCents} />
      </Link>
    </div>
  )
}
