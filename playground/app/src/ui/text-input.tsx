import type { ComponentProps } from 'react'
import { Field, type FieldText } from './field.tsx'

interface TextInputProps extends Omit<ComponentProps<'input'>, 'id' | 'className'>, FieldText {}

/** One line of text. Takes React Hook Form's `register()` as it is. */
export function TextInput({ label, hint, error, optional = false, ...input }: TextInputProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => <input type="text" {...input} {...control} />}
    </Field>
  )
}
