import { defineError, type ErrorFactory } from '../errors/define-error.ts'
import { describeValue } from '../errors/describe-value.ts'
import { suggest } from '../errors/suggest.ts'

export const ImageOptionUnknown: ErrorFactory<
  [place: string, option: string, value: unknown, allowed: readonly string[]]
> = defineError('FP_IMAGES_OPTION_UNKNOWN', {
  message: (_place, option) => `There is no image option '${option}'.`,
  hint: (_place, option, _value, allowed) => {
    const nearest = suggest(option, allowed)
    return `${nearest === undefined ? '' : `Did you mean '${nearest}'? `}Allowed: ${allowed.join(', ')}.`
  },
  place: (place) => place,
  value: (_place, _option, value) => describeValue(value),
})

export const ImageOptionInvalid: ErrorFactory<
  [place: string, option: string, value: unknown, allowed: string, nearest?: string]
> = defineError('FP_IMAGES_OPTION_INVALID', {
  message: (_place, option, value, allowed) =>
    `Image option '${option}' is ${describeValue(value)}; it takes ${allowed}.`,
  hint: (_place, option, _value, allowed, nearest) =>
    nearest === undefined
      ? `Set '${option}' to ${allowed}, or leave it out for the default.`
      : `Did you mean '${nearest}'? '${option}' takes ${allowed}.`,
  place: (place) => place,
  value: (_place, _option, value) => describeValue(value),
})

export const ImageOptionTwice: ErrorFactory<[place: string, option: string]> = defineError('FP_IMAGES_OPTION_TWICE', {
  message: (_place, option) => `Image option '${option}' stands in the query more than once.`,
  hint: (_place, option) => `Keep one; several values go into one, with semicolons: ${option}=a;b.`,
  place: (place) => place,
})

export const ImageOptionsNotObject: ErrorFactory<[place: string, value: unknown]> = defineError(
  'FP_IMAGES_OPTIONS_NOT_OBJECT',
  {
    message: (_place, value) => `Image options are an object, not ${describeValue(value)}.`,
    hint: 'Write { widths: [400, 800] }, or leave them out for the defaults.',
    place: (place) => place,
    value: (_place, value) => describeValue(value),
  },
)
