import { Menu as MenuIcon, ShoppingBag } from 'lucide-react'
import { useState } from 'react'
import { Link, NavLink } from 'firstpaint/react-router'
import { CartDrawer } from '../cart/cart-drawer.tsx'
import { useCart } from '../cart/use-cart.ts'
import { formatCount } from '../format.ts'
import { useSession } from '../session/use-session.ts'
import { ThemeToggle } from '../theme/theme-toggle.tsx'
import { Drawer } from '../ui/drawer.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { AccountMenu } from './account-menu.tsx'
import styles from './header.module.css'
import { Logo } from './logo.tsx'
import { guestPages, staffPages } from './pages.ts'

/** Logo, navigation, theme, account and cart; stays at the top. */
export function Header() {
  const { count } = useCart()
  const session = useSession()
  const [navOpen, setNavOpen] = useState(false)
  const [cartOpen, setCartOpen] = useState(false)
  const isStaff = session.data?.user?.role === 'staff'
  const pages = isStaff ? [...guestPages, ...staffPages] : guestPages

  return (
    <header className={styles.header}>
      <div className={`page ${styles.bar}`}>
        <Link className={styles.brand} to="/" aria-label="Bistro, home">
          <Logo />
          <span aria-hidden="true">Bistro</span>
        </Link>
        <nav className={styles.nav} aria-label="Main">
          {pages.map(({ to, label }) => (
            <NavLink key={to} to={to}>
              {label}
            </NavLink>
          ))}
        </nav>
        <div className={styles.tools}>
          <ThemeToggle />
          <span className={styles.account}>
            <AccountMenu />
          </span>
          <button
            type="button"
            className={styles.cart}
            onClick={() => setCartOpen(true)}
            aria-label={`Cart, ${formatCount(count, 'dish', 'dishes')}`}
          >
            <ShoppingBag size={20} aria-hidden="true" />
            {count > 0 && (
              <span className={styles.count} key={count}>
                {count}
              </span>
            )}
          </button>
          <IconButton
            className={styles.burger}
            icon={MenuIcon}
            label="Open the navigation"
            onClick={() => setNavOpen(true)}
          />
        </div>
      </div>
      <CartDrawer open={cartOpen} onClose={() => setCartOpen(false)} />
      <Drawer open={navOpen} onClose={() => setNavOpen(false)} title="Bistro">
        <nav className={styles.drawerNav} aria-label="Main">
          {pages.map(({ to, label }) => (
            <NavLink key={to} to={to} onClick={() => setNavOpen(false)}>
              {label}
            </NavLink>
          ))}
        </nav>
        <div className={styles.drawerFoot}>
          <AccountMenu shape="words" onChosen={() => setNavOpen(false)} />
        </div>
      </Drawer>
    </header>
  )
}
