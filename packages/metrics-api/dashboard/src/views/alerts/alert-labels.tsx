import type { ReactNode } from 'react'
import styles from './alerts.module.css'

export interface AlertLabelsProps {
  readonly labels: Readonly<Record<string, string>>
  readonly release: string | null
}

/** Where it is: route, device, environment, release. The app is the one that is looked at. */
export function AlertLabels({ labels, release }: AlertLabelsProps): ReactNode {
  const { route, form_factor: device, environment } = labels
  return (
    <span className={styles['labels']}>
      {route !== undefined && <code>{route === '(all)' ? 'all routes' : route}</code>}
      {[device, environment].map((name) => name !== undefined && <span key={name}>{name}</span>)}
      {release !== null && (
        <span>
          release <b>{release}</b>
        </span>
      )}
    </span>
  )
}
