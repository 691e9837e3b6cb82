import { RotateCw, Unplug } from 'lucide-react'
import { Button } from './button.tsx'
import styles from './message.module.css'

interface ErrorStateProps {
  readonly title?: string
  readonly message: string
  readonly onRetry?: () => void
}

/** Something failed: what, and a way to try again. */
export function ErrorState({ title = 'That did not work', message, onRetry }: ErrorStateProps) {
  return (
    <div className={styles.message} role="alert">
      <span className={styles.icon}>
        <Unplug size={28} strokeWidth={1.6} aria-hidden="true" />
      </span>
      <h2>{title}</h2>
      <p className={styles.text}>{message}</p>
      {onRetry && (
        <Button className={styles.action} variant="secondary" onClick={onRetry}>
          <RotateCw size={18} aria-hidden="true" />
          Try again
        </Button>
      )}
    </div>
  )
}
