import type { ReactNode } from 'react'
import { useDocumentTitle } from './use-document-title.ts'
import styles from './page-header.module.css'

interface PageHeaderProps {
  /** The page's only `h1`, and its document title. */
  readonly title: string
  readonly eyebrow?: string
  readonly intro?: ReactNode
  readonly actions?: ReactNode
}

/** The head of a page; also names it in the tab. */
export function PageHeader({ title, eyebrow, intro, actions }: PageHeaderProps) {
  useDocumentTitle(title)
  return (
    <header className={styles.header}>
      <div className={styles.text}>
        {eyebrow && <p className={styles.eyebrow}>{eyebrow}</p>}
        <h1>{title}</h1>
        {intro && <p className={styles.intro}>{intro}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}
