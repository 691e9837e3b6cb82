import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { buttonClass, type ButtonLook } from './button-class.ts'
import styles from './button.module.css'

interface IconButtonProps
  extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'>, Pick<ButtonLook, 'variant' | 'size'> {
  readonly icon: LucideIcon
  /** Said by screen readers and shown as a tooltip. */
  readonly label: string
}

/** A round button with only an icon in it. */
export function IconButton({
  icon: Icon,
  label,
  variant = 'quiet',
  size = 'medium',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={buttonClass({ variant, size }, [styles.icon, className].join(' '))}
    >
      <Icon size={size === 'small' ? 16 : 20} aria-hidden="true" />
    </button>
  )
}
