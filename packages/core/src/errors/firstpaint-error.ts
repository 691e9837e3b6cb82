import { formatError } from './format-error.ts'

/**
 * Asks Node to print an object in the object's own way. Vite prints a failed build's error like that, and it should show
 * what to do about a wrong option, not our stack.
 *
 * @see https://nodejs.org/api/util.html#custom-inspection-functions-on-objects
 */
const inspect = Symbol.for('nodejs.util.inspect.custom')

/** What an error tells beyond its message; every field is optional except the code. */
export interface FirstpaintErrorFields {
  /** Permanent name, `FP_…`: safe to match on and to search for. */
  readonly code: string
  /** What to do about it, one or two sentences. */
  readonly hint?: string
  /** Where it happened: an option path, a file, or `file:line`. */
  readonly place?: string
  /** The value received, as the user would write it. */
  readonly value?: string
  readonly cause?: unknown
}

/**
 * An error meant for the person who runs the tool: it names what happened, where, with which value, and what to do.
 * Everything Firstpaint throws on purpose is one of these; anything else that surfaces is a bug of ours.
 */
export class FirstpaintError extends Error {
  override readonly name = 'FirstpaintError'
  readonly code: string
  readonly hint: string | undefined
  readonly place: string | undefined
  readonly value: string | undefined

  constructor(message: string, fields: FirstpaintErrorFields) {
    super(message, fields.cause === undefined ? undefined : { cause: fields.cause })
    this.code = fields.code
    this.hint = fields.hint
    this.place = fields.place
    this.value = fields.value
    // Defined, not assigned: it must not show up as a field of the error.
    Object.defineProperty(this, inspect, { value: () => formatError(this) })
  }
}

/**
 * Whether a thrown thing is a {@link FirstpaintError}, judged by its shape: two copies of this package in one
 * dependency tree have two classes, and `instanceof` would deny the other's errors.
 */
export function isFirstpaintError(thrown: unknown): thrown is FirstpaintError {
  return thrown instanceof Error && thrown.name === 'FirstpaintError' && 'code' in thrown
}
