import type { Field, ReadingNotes } from './field.ts'

/** A field for each member. */
export type FieldsOf<T> = { readonly [Key in keyof T & string]-?: Field<Exclude<T[Key], undefined>> }

/**
 * An object. Members it must have decide whether it is one; others are left out when they are wrong, and unknown ones
 * always: a later version of the page may send more.
 */
export function record<T extends object>(
  fields: FieldsOf<T>,
  required: readonly NoInfer<keyof T & string>[],
): Field<T> {
  const members = Object.entries<Field<unknown>>(fields)
  const must = new Set<string>(required)
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(members.map(([key, { schema }]) => [key, schema])),
      required,
    },
    read(given, notes) {
      if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined
      return readMembers(given as Record<string, unknown>, notes) as T | undefined
    },
  }

  function readMembers(given: Record<string, unknown>, notes: ReadingNotes): Record<string, unknown> | undefined {
    const read: Record<string, unknown> = {}
    for (const [key, field] of members) {
      // Absent, null and empty say the same.
      const isGiven = given[key] != null && given[key] !== ''
      const value = isGiven ? field.read(given[key], notes) : undefined
      if (value !== undefined) read[key] = value
      else if (must.has(key)) return undefined
      else if (isGiven) notes.dropped++
    }
    return read
  }
}

/** An array of at most `most` rows: further ones are cut, wrong ones left out. */
export function list<T>(field: Field<T>, most: number): Field<readonly T[]> {
  return {
    schema: { type: 'array', items: field.schema, maxItems: most },
    read(given, notes) {
      if (!Array.isArray(given)) return undefined
      if (given.length > most) notes.cut = true
      return given.slice(0, most).flatMap((row) => {
        const value = field.read(row, notes)
        if (value === undefined) notes.dropped++
        return value === undefined ? [] : [value]
      })
    },
  }
}
