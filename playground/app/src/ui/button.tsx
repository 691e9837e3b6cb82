import type { ComponentProps } from 'react'
import { buttonClass, type ButtonLook } from './button-class.ts'
import styles from './button.module.css'

export interface ButtonProps extends ComponentProps<'button'>, ButtonLook {
  /** Shows a spinner and ignores presses while something is under way. */
  readonly busy?: boolean
}

/** Does something here. What goes somewhere is a `LinkButton`. */
export function Button({ variant, size, wide, busy = false, className, children, disabled, ...rest }: ButtonProps) {
  const look = { ...(variant && { variant }), ...(size && { size }), ...(wide && { wide }) }
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={buttonClass(look, className)}
    >
      {busy && <span className={styles.spinner} aria-hidden="true" />}
      {children}
    </button>
  )
}
