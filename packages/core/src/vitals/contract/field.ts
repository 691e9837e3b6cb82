import type { JsonSchema } from './json-schema.ts'

/** What was left out while reading. */
export interface ReadingNotes {
  /** Whether something was cut to its limit. */
  cut: boolean
  /** Rows and values that were not what they should be. */
  dropped: number
}

/**
 * One kind of value of the contract: how it is read out of JSON that anybody may have sent, and how JSON Schema says it.
 * Both from one table, so that what is published is what is accepted.
 */
export interface Field<T> {
  readonly schema: JsonSchema
  /** A value that can be trusted, or undefined when there is none in what was given. */
  readonly read: (given: unknown, notes: ReadingNotes) => T | undefined
}
