import { FirstpaintError, isFirstpaintError } from '@firstpaint/core/errors'

/** An error as plain data: structured clone and JSON keep neither class nor code. */
export interface PackedError {
  readonly name: string
  readonly message: string
  readonly stack?: string
  /** Only of a {@link FirstpaintError}. */
  readonly code?: string
  readonly hint?: string
  readonly place?: string
  readonly value?: string
}

export function packError(thrown: unknown): PackedError {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown) }
  const { name, message, stack } = thrown
  const packed = { name, message, ...(stack !== undefined && { stack }) }
  if (!isFirstpaintError(thrown)) return packed
  const { code, hint, place, value } = thrown
  return {
    ...packed,
    code,
    ...(hint !== undefined && { hint }),
    ...(place !== undefined && { place }),
    ...(value !== undefined && { value }),
  }
}

/** The error again, with the stack of where it was thrown. */
export function unpackError({ name, message, stack, code, ...rest }: PackedError): Error {
  const error: Error = code === undefined ? new Error(message) : new FirstpaintError(message, { code, ...rest })
  if (code === undefined && name !== 'Error') error.name = name
  if (stack !== undefined) error.stack = stack
  return error
}
