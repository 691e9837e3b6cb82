import { RotateCw, WifiOff } from 'lucide-react'
import { Button } from './button.tsx'
import { LinkButton } from './link-button.tsx'
import styles from './message.module.css'
import { useDocumentTitle } from './use-document-title.ts'

interface OfflineStateProps {
  readonly onRetry: () => void
}

/** This page needs a network, and there is none: what there is instead. */
export function OfflineState({ onRetry }: OfflineStateProps) {
  useDocumentTitle('Offline')
  return (
    <div className={styles.message} role="alert">
      <span className={styles.icon}>
        <WifiOff size={28} strokeWidth={1.6} aria-hidden="true" />
      </span>
      <h2>This one needs a connection</h2>
      <p className={styles.text}>
        You have not opened it on this device before, so we could not keep it for you. The menu is here, and an order
        waits until you are back.
      </p>
      <p className={styles.actions}>
        <LinkButton to="/menu">See the menu</LinkButton>
        <Button variant="secondary" onClick={onRetry}>
          <RotateCw size={18} aria-hidden="true" />
          Try again
        </Button>
      </p>
    </div>
  )
}
