import type { ComponentProps } from 'react'
import { Field, type FieldText } from './field.tsx'

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'id' | 'className'>, FieldText {}

/** Several lines of text. */
export function TextArea({ label, hint, error, optional = false, ...input }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => <textarea {...input} {...control} />}
    </Field>
  )
}
