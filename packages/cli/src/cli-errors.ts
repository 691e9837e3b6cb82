import { defineError, describeValue, suggest, type ErrorFactory } from '@firstpaint/core/errors'

/** Mistakes in the command line itself. The codes are permanent. */

export const CommandMissing: ErrorFactory<[names: readonly string[]]> = defineError('FP_CLI_COMMAND_MISSING', {
  message: () => 'No command is given.',
  hint: (names) => `Give one of: ${names.join(', ')}. \`firstpaint --help\` tells what each does.`,
  place: () => 'command',
})

export const CommandUnknown: ErrorFactory<[name: string, names: readonly string[]]> = defineError(
  'FP_CLI_COMMAND_UNKNOWN',
  {
    message: (name) => `There is no command '${name}'.`,
    hint: (name, names) => didYouMean(name, names) + `The commands are: ${names.join(', ')}.`,
    place: () => 'command',
    value: (name) => `'${name}'`,
  },
)

export const OptionUnknown: ErrorFactory<
  [option: string, value: unknown, command: string, options: readonly string[]]
> = defineError('FP_CLI_OPTION_UNKNOWN', {
  message: (option, _value, command) => `firstpaint ${command} has no option ${option}.`,
  hint: (option, _value, _command, options) => didYouMean(option, options) + `Its options are: ${options.join(', ')}.`,
  place: (option) => option,
  value: (_option, value) => describeValue(value),
})

export const OptionValueMissing: ErrorFactory<[option: string, flags: string]> = defineError(
  'FP_CLI_OPTION_VALUE_MISSING',
  {
    message: (option) => `${option} needs a value.`,
    hint: (_option, flags) => `Write it as ${flags}.`,
    place: (option) => option,
    value: () => 'nothing',
  },
)

export const OptionRepeated: ErrorFactory<[option: string, values: readonly unknown[]]> = defineError(
  'FP_CLI_OPTION_REPEATED',
  {
    message: (option) => `${option} is given more than once.`,
    hint: (option) => `Keep one ${option}.`,
    place: (option) => option,
    value: (_option, values) => values.map(describeValue).join(' and '),
  },
)

export const OptionInvalid: ErrorFactory<[option: string, value: unknown, allowed: string]> = defineError(
  'FP_CLI_OPTION_INVALID',
  {
    message: (option, value, allowed) => `${option} must be ${allowed}, not ${describeValue(value)}.`,
    hint: (option, _value, allowed) => `Give ${option} ${allowed}, or leave it out for its default.`,
    place: (option) => option,
    value: (_option, value) => describeValue(value),
  },
)

export const OptionsConflict: ErrorFactory<[first: string, second: string, why: string]> = defineError(
  'FP_CLI_OPTIONS_CONFLICT',
  {
    message: (first, second, why) => `${first} and ${second} cannot go together: ${why}.`,
    hint: (first, second) => `Leave out ${first} or ${second}.`,
    place: (first, second) => `${first}, ${second}`,
  },
)

export const ArgumentMissing: ErrorFactory<[argument: string, usage: string]> = defineError('FP_CLI_ARGUMENT_MISSING', {
  message: (argument) => `The argument ${argument} is missing.`,
  hint: (_argument, usage) => `Write: ${usage}`,
  place: (argument) => argument,
  value: () => 'nothing',
})

export const ArgumentsTooMany: ErrorFactory<[surplus: readonly string[], usage: string]> = defineError(
  'FP_CLI_ARGUMENTS_TOO_MANY',
  {
    message: (surplus) => `There is no use for ${surplus.map((word) => `'${word}'`).join(', ')}.`,
    hint: (_surplus, usage) => `Write: ${usage}`,
    place: () => 'arguments',
    value: (surplus) => surplus.map((word) => `'${word}'`).join(', '),
  },
)

function didYouMean(word: string, allowed: readonly string[]): string {
  const nearest = suggest(word, allowed)
  return nearest === undefined ? '' : `Did you mean ${nearest}? `
}
