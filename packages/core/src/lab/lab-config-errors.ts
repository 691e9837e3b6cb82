import { defineError, type ErrorFactory } from '../errors/define-error.ts'
import { describeValue } from '../errors/describe-value.ts'
import { suggest } from '../errors/suggest.ts'

export const LabConfigNotJson: ErrorFactory<[file: string, problem: string]> = defineError('FP_LAB_CONFIG_NOT_JSON', {
  message: (file, problem) => `${file} is not JSON: ${problem}`,
  hint: 'Write it as JSON without comments and trailing commas.',
  place: (file) => file,
})

export const LabConfigInvalid: ErrorFactory<[file: string, place: string, value: unknown, allowed: string]> =
  defineError('FP_LAB_CONFIG_INVALID', {
    message: (file, place, value, allowed) =>
      `${place === '' ? file : `${place} in ${file}`} must be ${allowed}, not ${describeValue(value)}.`,
    hint: (_file, place, _value, allowed) => `Give ${place === '' ? 'the file' : place} ${allowed}.`,
    place: (file, place) => (place === '' ? file : `${file}: ${place}`),
    value: (_file, _place, value) => describeValue(value),
  })

export const LabConfigUnknown: ErrorFactory<[file: string, place: string, key: string, allowed: readonly string[]]> =
  defineError('FP_LAB_CONFIG_UNKNOWN_KEY', {
    message: (file, place, key) => `${file}${place === '' ? '' : `, ${place},`} has no '${key}'.`,
    hint: (_file, _place, key, allowed) => {
      const nearest = suggest(key, allowed)
      return `${nearest === undefined ? '' : `Did you mean '${nearest}'? `}Known are: ${allowed.join(', ')}.`
    },
    place: (file, place) => (place === '' ? file : `${file}: ${place}`),
    value: (_file, _place, key) => `'${key}'`,
  })
