import { Minus, Plus, Trash2 } from 'lucide-react'
import { IconButton } from './icon-button.tsx'
import styles from './quantity-stepper.module.css'

interface QuantityStepperProps {
  /** What is being counted, for screen readers: `Margherita`. */
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
  /** Default 1. With 0 the last step down shows a bin. */
  readonly min?: number
  readonly max: number
}

/** How many, by plus and minus. */
export function QuantityStepper({ label, value, onChange, min = 1, max }: QuantityStepperProps) {
  const removes = min === 0 && value === 1
  return (
    <fieldset className={styles.stepper} aria-label={`Quantity of ${label}`}>
      <IconButton
        icon={removes ? Trash2 : Minus}
        size="small"
        label={removes ? `Remove ${label}` : 'One less'}
        disabled={value <= min}
        onClick={() => onChange(value - 1)}
      />
      <output className="tabular">{value}</output>
      <IconButton
        icon={Plus}
        size="small"
        label="One more"
        disabled={value >= max}
        onClick={() => onChange(value + 1)}
      />
    </fieldset>
  )
}
