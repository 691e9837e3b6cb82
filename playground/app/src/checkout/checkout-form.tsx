import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { Controller, useForm, useWatch, type FieldPath } from 'react-hook-form'
import { ApiError } from '../api/api-error.ts'
import { usePlaceOrder } from '../api/use-place-order.ts'
import type { CartLine } from '../cart/cart-line.ts'
import { Button } from '../ui/button.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextInput } from '../ui/text-input.tsx'
import styles from './checkout-form.module.css'
import { checkoutSchema, type CheckoutForm as Form } from './checkout-schema.ts'
import { ErrorSummary } from './error-summary.tsx'
import { createIdempotencyKeys } from './idempotency-keys.ts'
import { TimePicker } from './time-picker.tsx'
import { toNewOrder } from './to-new-order.ts'

interface CheckoutFormProps {
  readonly lines: readonly CartLine[]
  /** Called with the id of the order the API made. */
  readonly onPlaced: (orderId: string) => void
  /** Called with the order's key when it waits for a network. */
  readonly onWaiting: (key: string) => void
}

const ways = [
  { value: 'pickup', label: 'Pick up' },
  { value: 'delivery', label: 'Delivery' },
  { value: 'table', label: 'At the table' },
] as const

const empty: Form = {
  fulfilment: 'pickup',
  customerName: '',
  phone: '',
  email: '',
  address: '',
  table: '',
  pickupAt: '',
  note: '',
}

/** How, when and for whom; sends the order and shows what the API did not like. */
export function CheckoutForm({ lines, onPlaced, onWaiting }: CheckoutFormProps) {
  const [keyOf] = useState(createIdempotencyKeys)
  const [now] = useState(() => new Date())
  const place = usePlaceOrder()
  const form = useForm<Form>({ resolver: zodResolver(checkoutSchema), defaultValues: empty, shouldFocusError: false })
  const { control, formState, handleSubmit, register, setError, setFocus } = form
  const { errors, submitCount } = formState
  const fulfilment = useWatch({ control, name: 'fulfilment' })

  const submit = handleSubmit(async (values) => {
    try {
      const order = toNewOrder(values, lines)
      const idempotencyKey = keyOf(order)
      const placed = await place.mutateAsync({ order, idempotencyKey })
      if (placed) onPlaced(placed.id)
      else onWaiting(idempotencyKey)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      for (const [field, message] of Object.entries(error.problem.fields ?? {})) {
        if (field in empty) setError(field as FieldPath<Form>, { message })
      }
    }
  })

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} attempt={submitCount} onChoose={setFocus} />
      {place.isError && (
        <p className={styles.problem} role="alert">
          {place.error.message}
        </p>
      )}
      <section className={styles.part} aria-labelledby="how">
        <h2 id="how">How would you like it?</h2>
        <Controller
          control={control}
          name="fulfilment"
          render={({ field }) => (
            <Segmented
              label="How would you like it?"
              wide
              options={ways}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
        {fulfilment === 'delivery' && (
          <TextInput
            label="Address"
            autoComplete="street-address"
            hint="We cycle up to four kilometres."
            error={errors.address?.message}
            {...register('address')}
          />
        )}
        {fulfilment === 'table' && (
          <TextInput
            label="Table number"
            inputMode="numeric"
            hint="It is on the little lamp."
            error={errors.table?.message}
            {...register('table')}
          />
        )}
        {fulfilment !== 'table' && (
          <Controller
            control={control}
            name="pickupAt"
            render={({ field }) => <TimePicker now={now} value={field.value} onChange={field.onChange} />}
          />
        )}
      </section>
      <section className={styles.part} aria-labelledby="who">
        <h2 id="who">Who is it for?</h2>
        <TextInput
          label="Name"
          autoComplete="name"
          error={errors.customerName?.message}
          {...register('customerName')}
        />
        <div className={styles.pair}>
          <TextInput
            label="Phone"
            type="tel"
            autoComplete="tel"
            hint="Only if something is unclear."
            error={errors.phone?.message}
            {...register('phone')}
          />
          <TextInput
            label="Email"
            type="email"
            autoComplete="email"
            hint="For the receipt."
            error={errors.email?.message}
            {...register('email')}
          />
        </div>
        <TextArea
          label="Anything we should know?"
          optional
          placeholder="The bell is broken; it is a birthday…"
          error={errors.note?.message}
          {...register('note')}
        />
      </section>
      <Button type="submit" size="large" busy={formState.isSubmitting}>
        Place the order
      </Button>
    </form>
  )
}
