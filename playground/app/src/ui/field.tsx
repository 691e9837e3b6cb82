import { CircleAlert } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import styles from './field.module.css'

/** The words around a control. */
export interface FieldText {
  readonly label: string
  readonly hint?: ReactNode
  /** What is wrong, in words; undefined when nothing is. */
  readonly error?: string | undefined
  /** Marks the label “optional”. */
  readonly optional?: boolean
}

interface FieldProps extends FieldText {
  /** Draws the control; it must spread these props for the label and messages to be tied to it. */
  readonly children: (control: {
    readonly id: string
    readonly className: string | undefined
    readonly 'aria-invalid': boolean
    readonly 'aria-describedby': string | undefined
  }) => ReactNode
}

/** A label, a control, a hint and an error, tied together for screen readers. */
export function Field({ label, hint, error, optional = false, children }: FieldProps) {
  const id = useId()
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label} {optional && <span className={styles.optional}>(optional)</span>}
      </label>
      {children({
        id,
        className: styles.control,
        'aria-invalid': Boolean(error),
        'aria-describedby': describedBy || undefined,
      })}
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          <CircleAlert size={15} aria-hidden="true" />
          {error}
        </p>
      )}
    </div>
  )
}
