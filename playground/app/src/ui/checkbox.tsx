import type { ComponentProps, ReactNode } from 'react'
import styles from './field.module.css'

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'className'> {
  readonly label: ReactNode
  /** At the end of the line, such as a price. */
  readonly aside?: ReactNode
}

/** Yes or no, with its label as part of the target. */
export function Checkbox({ label, aside, ...input }: CheckboxProps) {
  return (
    <label className={styles.choice}>
      <input type="checkbox" {...input} />
      <span className={styles.choiceText}>{label}</span>
      {aside && <span className={styles.choiceAside}>{aside}</span>}
    </label>
  )
}
