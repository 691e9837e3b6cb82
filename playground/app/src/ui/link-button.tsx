import { Link, type LinkProps } from 'firstpaint/react-router'
import { buttonClass, type ButtonLook } from './button-class.ts'

interface LinkButtonProps extends LinkProps, ButtonLook {}

/** A link that looks like a button: it goes somewhere, so it stays a link. */
export function LinkButton({ variant, size, wide, className, ...rest }: LinkButtonProps) {
  const look = { ...(variant && { variant }), ...(size && { size }), ...(wide && { wide }) }
  return <Link {...rest} className={buttonClass(look, className)} />
}
