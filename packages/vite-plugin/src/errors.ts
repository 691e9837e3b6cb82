import { defineError, describeValue, suggest, type ErrorFactory } from '@firstpaint/core/errors'

export const OptionUnknown: ErrorFactory<[owner: string, option: string, value: unknown, allowed: readonly string[]]> =
  defineError('FP_OPTION_UNKNOWN', {
    message: (owner, option) => `${owner} has no option '${option}'.`,
    hint: (_owner, option, _value, allowed) => {
      const nearest = suggest(option.split('.').at(-1)!, allowed)
      return `${nearest === undefined ? '' : `Did you mean '${nearest}'? `}Allowed: ${allowed.join(', ')}.`
    },
    place: (owner, option) => `${owner} option '${option}'`,
    value: (_owner, _option, value) => describeValue(value),
  })

export const OptionInvalid: ErrorFactory<[owner: string, option: string, value: unknown, allowed: string]> =
  defineError('FP_OPTION_INVALID', {
    message: (owner, option, value, allowed) =>
      `${owner} option '${option}' is ${describeValue(value)}; it takes ${allowed}.`,
    hint: (_owner, option, _value, allowed) => `Set '${option}' to ${allowed}, or leave it out for the default.`,
    place: (owner, option) => `${owner} option '${option}'`,
    value: (_owner, _option, value) => describeValue(value),
  })

export const OptionsNotObject: ErrorFactory<[owner: string, value: unknown]> = defineError('FP_OPTIONS_NOT_OBJECT', {
  message: (owner, value) => `${owner} takes an object of options, not ${describeValue(value)}.`,
  hint: (owner) => `Write ${owner.replace('()', '')}() or ${owner.replace('()', '')}({ … }).`,
  place: (owner) => owner,
  value: (_owner, value) => describeValue(value),
})

export const DirOutside: ErrorFactory<[dir: string, root: string]> = defineError('FP_DIR_OUTSIDE', {
  message: (dir) => `firstpaint() option 'dir' is '${dir}', which lies outside the project or inside the built site.`,
  hint: "Use a folder of its own inside the project, such as '.firstpaint': it is emptied and written at every build.",
  place: () => "firstpaint() option 'dir'",
  value: (dir) => `'${dir}'`,
})

export const PluginTwice: ErrorFactory<[]> = defineError('FP_PLUGIN_TWICE', {
  message: () => 'firstpaint() stands in the list of plugins more than once.',
  hint: 'Keep one firstpaint() and put all options into it.',
  place: () => 'vite.config plugins',
})

export const ChunksBroken: ErrorFactory<[violation: string, count: number]> = defineError('FP_CHUNKS_BROKEN', {
  message: (violation, count) =>
    `The planned chunks must not ship (${count === 1 ? 'one reason' : `${count} reasons`}): ${violation}`,
  hint: 'Set firstpaint({ chunks: false }) to leave the chunks to Vite, and please report this with .firstpaint/chunk-plan.json.',
  place: () => "firstpaint() option 'chunks'",
})
