import { Link } from 'firstpaint/react-router'
import styles from './footer.module.css'
import { Logo } from './logo.tsx'
import { guestPages, staffPages } from './pages.ts'

/** The way to every page, once more. */
export function Footer() {
  return (
    <footer className={styles.footer}>
      <div className={`page ${styles.columns}`}>
        <div className={styles.brand}>
          <Logo size={40} />
          <p>A wood fire, a short menu and the lamp left on. Cooking for the neighbourhood since 2009.</p>
        </div>
        <nav aria-label="Guests">
          <h2>Guests</h2>
          <ul>
            {guestPages.map(({ to, label }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-label="Staff">
          <h2>Staff</h2>
          <ul>
            {staffPages.map(({ to, label }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          <h2>Allergies?</h2>
          <p>Every dish lists its allergens. If in doubt, ring us: we would rather cook something else.</p>
        </div>
      </div>
      <p className={`page ${styles.small}`}>Bistro is a demonstration. Nobody will cook your order, sadly.</p>
    </footer>
  )
}
