import styles from './button.module.css'
import { classNames } from './class-names.ts'

/** How a button looks, whatever element it is. */
export interface ButtonLook {
  /** `primary`: the one thing to do here. `secondary`: another way. `quiet`: no box until touched. `danger`: destroys. Default `primary`. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  /** Default `medium`: 44 px high, the least a thumb hits well. */
  readonly size?: 'small' | 'medium' | 'large'
  /** Stretches over the line. */
  readonly wide?: boolean
}

/** The class of anything that looks like a button. */
export function buttonClass(
  { variant = 'primary', size = 'medium', wide = false }: ButtonLook,
  className?: string,
): string {
  return classNames(styles.button, styles[variant], styles[size], wide && styles.wide, className)
}
