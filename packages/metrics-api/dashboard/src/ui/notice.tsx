import type { ReactNode } from 'react'
import styles from './notice.module.css'

/** In the place of what is not there, with what to do about it. */
export function Notice({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactNode {
  return (
    <div className={`card ${styles['notice']}`}>
      <svg viewBox="0 0 48 32" width="72" aria-hidden>
        <path d="M4 28V16M14 28V6M24 28v-9M34 28v-5M44 28v-3" />
      </svg>
      <p className="title">{title}</p>
      {children && <div className="muted">{children}</div>}
    </div>
  )
}
