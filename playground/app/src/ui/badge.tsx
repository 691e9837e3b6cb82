import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './badge.module.css'
import { classNames } from './class-names.ts'

interface BadgeProps {
  /** Default `neutral`. */
  readonly tone?: 'neutral' | 'green' | 'amber' | 'danger'
  readonly icon?: LucideIcon
  readonly children: ReactNode
}

/** A word or two about the thing beside it. */
export function Badge({ tone = 'neutral', icon: Icon, children }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, styles[tone])}>
      {Icon && <Icon size={13} aria-hidden="true" />}
      {children}
    </span>
  )
}
