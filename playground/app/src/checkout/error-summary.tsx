import { useEffect, useRef } from 'react'
import type { FieldErrors } from 'react-hook-form'
import type { CheckoutForm } from './checkout-schema.ts'
import styles from './error-summary.module.css'

interface ErrorSummaryProps {
  readonly errors: FieldErrors<CheckoutForm>
  /** Rises with every press of the button, so that focus comes back here each time. */
  readonly attempt: number
  readonly onChoose: (field: keyof CheckoutForm) => void
}

/** Everything that is wrong with the form, in one place, each leading to its field. */
export function ErrorSummary({ errors, attempt, onChoose }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const found = Object.entries(errors) as [keyof CheckoutForm, { message?: string }][]
  const any = found.length > 0

  useEffect(() => {
    if (attempt > 0 && any) box.current?.focus()
  }, [attempt, any])

  if (!any) return null
  return (
    <div className={styles.summary} ref={box} tabIndex={-1} role="alert">
      <h2>Almost there</h2>
      <ul>
        {found.map(([field, error]) => (
          <li key={field}>
            <button type="button" onClick={() => onChoose(field)}>
              {error.message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
