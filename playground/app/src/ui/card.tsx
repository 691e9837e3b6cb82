import type { ComponentProps, ElementType } from 'react'
import styles from './card.module.css'
import { classNames } from './class-names.ts'

interface CardProps extends ComponentProps<'div'> {
  /** The element it is. Default `div`. */
  readonly as?: ElementType
  /** Default true; false when a picture reaches the edge. */
  readonly padded?: boolean
}

/** A raised surface. */
export function Card({ as: Element = 'div', padded = true, className, ...rest }: CardProps) {
  return <Element {...rest} className={classNames(styles.card, padded && styles.padded, className)} />
}
