import type { ReactNode } from 'react'
import styles from './logo.module.css'

export function Logo(): ReactNode {
  return (
    <span className={styles['logo']}>
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden>
        <rect width="32" height="32" rx="9" />
        <path d="M8 23V13.5M13.3 23V9M18.7 23v-6.5M24 23v-3" />
      </svg>
      Firstpaint
    </span>
  )
}
