import type { ReactNode } from 'react'
import styles from './skeleton.module.css'

/** Holds the place of what is on its way. */
export function Skeleton({ height }: { readonly height: number }): ReactNode {
  return <output className={`card ${styles['skeleton']}`} style={{ height }} aria-label="Loading" />
}
