import type { ReactNode } from 'react'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import styles from './staff-header.module.css'

interface StaffHeaderProps {
  /** The page's only `h1`, and its document title. */
  readonly title: string
  readonly intro?: ReactNode
  readonly actions?: ReactNode
}

/** The head of a page that staff have open all day: one line, so that the work starts above the fold. */
export function StaffHeader({ title, intro, actions }: StaffHeaderProps) {
  useDocumentTitle(title)
  return (
    <header className={styles.header}>
      <div className={styles.text}>
        <h1>{title}</h1>
        {intro && <p>{intro}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}
