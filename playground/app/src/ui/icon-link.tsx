import type { LucideIcon } from 'lucide-react'
import { Link } from 'firstpaint/react-router'
import { buttonClass } from './button-class.ts'
import styles from './button.module.css'

interface IconLinkProps {
  readonly to: string
  readonly icon: LucideIcon
  /** Said by screen readers and shown as a tooltip. */
  readonly label: string
}

/** A round link with only an icon in it. */
export function IconLink({ to, icon: Icon, label }: IconLinkProps) {
  return (
    <Link className={buttonClass({ variant: 'quiet' }, styles.icon)} to={to} aria-label={label} title={label}>
      <Icon size={20} aria-hidden="true" />
    </Link>
  )
}
