import { Sparkles } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import styles from './update-prompt.module.css'

interface UpdatePromptProps {
  /** A newer Bistro is complete. */
  readonly ready: boolean
  /** Loads this page anew. */
  readonly onAccept: () => void
}

/** Offers the newer Bistro. It takes no focus and closes nothing: who is in the middle of an order goes on. */
export function UpdatePrompt({ ready, onAccept }: UpdatePromptProps) {
  const [later, setLater] = useState(false)
  const [busy, setBusy] = useState(false)
  const shown = ready && !later
  return (
    <output className={styles.place}>
      {shown && (
        <section className={styles.prompt} aria-label="A newer Bistro">
          <span className={styles.icon}>
            <Sparkles size={20} aria-hidden="true" />
          </span>
          <p className={styles.text}>
            <strong>The kitchen has been busy</strong>
            <span>There is a newer Bistro. Your cart stays as it is.</span>
          </p>
          <div className={styles.actions}>
            <Button variant="quiet" size="small" onClick={() => setLater(true)}>
              Later
            </Button>
            <Button
              size="small"
              busy={busy}
              onClick={() => {
                setBusy(true)
                onAccept()
              }}
            >
              Show it
            </Button>
          </div>
        </section>
      )}
    </output>
  )
}
