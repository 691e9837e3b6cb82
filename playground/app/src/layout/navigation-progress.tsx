import { useNavigation } from 'react-router'
import styles from './navigation-progress.module.css'

/** A thin line at the top while the code of the next page loads; it waits a moment, so quick ones show nothing. */
export function NavigationProgress() {
  const { state } = useNavigation()
  return state === 'idle' ? null : <div className={styles.line} aria-hidden="true" />
}
