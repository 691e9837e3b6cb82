import { WifiOff } from 'lucide-react'
import { useOnline } from './use-online.ts'
import styles from './offline-note.module.css'

/** One line above the page while there is no network: what still works. */
export function OfflineNote() {
  const online = useOnline()
  return (
    <output className={styles.place}>
      {!online && (
        <p className={styles.note}>
          <WifiOff size={16} aria-hidden="true" />
          You are offline. The menu is here, and an order waits until you are back.
        </p>
      )}
    </output>
  )
}
