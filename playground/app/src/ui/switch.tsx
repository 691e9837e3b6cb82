import type { ComponentProps, ReactNode } from 'react'
import styles from './switch.module.css'

interface SwitchProps extends Omit<ComponentProps<'input'>, 'type' | 'className'> {
  readonly label: ReactNode
  /** Keeps the label for screen readers only. */
  readonly labelHidden?: boolean
}

/** On or off, at once. */
export function Switch({ label, labelHidden = false, ...input }: SwitchProps) {
  return (
    <label className={styles.switch}>
      <input type="checkbox" {...input} />
      <span className={labelHidden ? 'visually-hidden' : undefined}>{label}</span>
    </label>
  )
}
