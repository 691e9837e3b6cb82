import type { CSSProperties } from 'react'
import { classNames } from './class-names.ts'
import styles from './skeleton.module.css'

interface SkeletonProps {
  /** Any CSS length. Default `100%`. */
  readonly width?: CSSProperties['width']
  /** Any CSS length. Default `1em`. */
  readonly height?: CSSProperties['height']
  readonly className?: string | undefined
}

/** Keeps the place of something that is still loading, so that nothing jumps when it comes. */
export function Skeleton({ width = '100%', height = '1em', className }: SkeletonProps) {
  return <span aria-hidden="true" className={classNames(styles.skeleton, className)} style={{ width, height }} />
}
