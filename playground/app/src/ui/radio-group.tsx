import { useId, type ReactNode } from 'react'
import styles from './field.module.css'

interface RadioGroupProps<Value extends string> {
  readonly legend: ReactNode
  readonly options: readonly { readonly value: Value; readonly label: ReactNode; readonly aside?: ReactNode }[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
}

/** One of a few, all in sight. */
export function RadioGroup<Value extends string>({ legend, options, value, onChange }: RadioGroupProps<Value>) {
  const name = useId()
  return (
    <fieldset>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.choices}>
        {options.map((option) => (
          <label className={styles.choice} key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.choiceText}>{option.label}</span>
            {option.aside && <span className={styles.choiceAside}>{option.aside}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
