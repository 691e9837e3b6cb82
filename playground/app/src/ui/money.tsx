import { formatMoney } from '../format.ts'

interface MoneyProps {
  /** Integer euro cents. */
  readonly cents: number
  readonly className?: string | undefined
}

/** An amount, in figures of equal width. */
export function Money({ cents, className }: MoneyProps) {
  return <span className={['tabular', className].filter(Boolean).join(' ')}>{formatMoney(cents)}</span>
}
