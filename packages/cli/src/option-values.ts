import { OptionInvalid } from './cli-errors.ts'
import { parseBytes } from './output/bytes.ts'

/** The options of one call, each read by its kind; a value of another kind is an error that names what is allowed. */
export class OptionValues {
  readonly #values: Readonly<Record<string, unknown>>

  /** `values` by camelCased name, with the texts of those that take a value as they were written. */
  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values
  }

  /** Whether `--name` was given; `--no-name` answers false. */
  flag(name: string): boolean {
    return this.#values[camelCase(name)] === true
  }

  /** @throws FP_CLI_OPTION_INVALID for an empty text */
  text(name: string): string | undefined {
    const value = this.#values[camelCase(name)]
    if (value === undefined) return undefined
    if (typeof value !== 'string') throw OptionInvalid(`--${name}`, value, 'a text')
    if (value === '') throw OptionInvalid(`--${name}`, value, 'a text that is not empty')
    return value
  }

  /** @throws FP_CLI_OPTION_INVALID for anything but a whole number in the range */
  integer(name: string, range: { readonly min: number; readonly max: number }): number | undefined {
    const value = this.#values[camelCase(name)]
    if (value === undefined) return undefined
    const number = typeof value === 'string' && /^[+-]?\d+$/.test(value) ? Number(value) : Number.NaN
    if (number >= range.min && number <= range.max) return number
    throw OptionInvalid(`--${name}`, value, `a whole number from ${range.min} to ${range.max}`)
  }

  /**
   * A size in bytes.
   *
   * @throws FP_SIZE_INVALID
   */
  bytes(name: string): number | undefined {
    const text = this.text(name)
    return text === undefined ? undefined : parseBytes(text, `--${name}`)
  }
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase())
}
