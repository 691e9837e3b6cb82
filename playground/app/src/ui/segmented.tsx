import { useId, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './segmented.module.css'

interface SegmentedProps<Value extends string | number> {
  /** Said by screen readers; not shown. */
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** Fills the line with equal parts. */
  readonly wide?: boolean
}

/** One of two to five short choices; radio buttons underneath, so arrow keys work. */
export function Segmented<Value extends string | number>({
  label,
  options,
  value,
  onChange,
  wide = false,
}: SegmentedProps<Value>) {
  const name = useId()
  return (
    <div className={classNames(styles.group, wide && styles.wide)} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label className={styles.option} key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
