import { UtensilsCrossed } from 'lucide-react'
import { LinkButton } from '../ui/link-button.tsx'
import { useDocumentTitle } from '../ui/use-document-title.ts'
import styles from './not-found.module.css'

export function Component() {
  useDocumentTitle('Not found')
  return (
    <div className={`page ${styles.page}`}>
      <UtensilsCrossed className={styles.icon} size={56} strokeWidth={1.2} aria-hidden="true" />
      <p className={styles.code}>404</p>
      <h1>This table does not exist</h1>
      <p className={styles.text}>The page you asked for is off the menu: it moved, sold out or never was.</p>
      <p className={styles.actions}>
        <LinkButton to="/menu">See the menu</LinkButton>
        <LinkButton to="/" variant="secondary">
          Back to the door
        </LinkButton>
      </p>
    </div>
  )
}
