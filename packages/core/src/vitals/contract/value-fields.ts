import type { Field } from './field.ts'

/** Control characters but the line feed; no database or terminal should meet them. */
const control = /[^\P{Cc}\n]/gu

/** Text of at most `most` UTF-16 units; longer text is cut. Control characters and halves of characters are replaced. */
export function text(most: number): Field<string> {
  return {
    schema: { type: 'string', minLength: 1, maxLength: most },
    read(given, notes) {
      if (typeof given !== 'string' || given === '') return undefined
      if (given.length > most) notes.cut = true
      return given.slice(0, most).toWellFormed().replace(control, '�')
    },
  }
}

/** Text that is as it must be or is not taken at all, since half an identifier is another one. */
export function identifier(pattern: RegExp): Field<string> {
  return {
    schema: { type: 'string', pattern: pattern.source },
    read: (given) => (typeof given === 'string' && pattern.test(given) ? given : undefined),
  }
}

export interface NumberLimits {
  readonly min?: number
  readonly max: number
  readonly whole?: boolean
}

export function number({ min = 0, max, whole = false }: NumberLimits): Field<number> {
  return {
    schema: { type: whole ? 'integer' : 'number', minimum: min, maximum: max },
    read(given) {
      // Also false for NaN.
      if (typeof given !== 'number' || !(given >= min && given <= max)) return undefined
      // JSON has a negative zero, which nothing here means.
      return whole && !Number.isInteger(given) ? undefined : given + 0
    },
  }
}

/** Above 0, up to 1. */
export const share: Field<number> = {
  schema: { type: 'number', exclusiveMinimum: 0, maximum: 1 },
  read: (given) => (typeof given === 'number' && given > 0 && given <= 1 ? given : undefined),
}

export const flag: Field<boolean> = {
  schema: { type: 'boolean' },
  read: (given) => (typeof given === 'boolean' ? given : undefined),
}

export function oneOf<T extends string>(allowed: readonly T[]): Field<T> {
  return { schema: { type: 'string', enum: allowed }, read: (given) => allowed.find((one) => one === given) }
}
