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

export const ChunksRepaired: ErrorFactory<[broken: string]> = defineError('FP_CHUNKS_REPAIRED', {
  message: (broken) =>
    `The planned chunks broke a promise, so their plan was repaired and the app built again: ${broken}`,
  hint: 'Commit the chunk lockfile, which holds the repaired plan: the next build needs no repair.',
  place: () => "firstpaint() option 'chunks'",
})

export const ChunksGivenUp: ErrorFactory<[broken: string]> = defineError('FP_CHUNKS_GIVEN_UP', {
  message: (broken) =>
    `The planned chunks broke a promise that no repair could keep; the site has Vite's own: ${broken}`,
  hint: 'Set firstpaint({ chunks: false }) to save the time, and please report this.',
  place: () => "firstpaint() option 'chunks'",
})

export const ChunksReordered: ErrorFactory<[turned: string]> = defineError('FP_CHUNKS_REORDERED', {
  message: (turned) =>
    `The planned chunks would run or style a page otherwise than Vite's own, so the site has Vite's own: ${turned}`,
  hint: 'Import the two in one module, in the order they need, or make them independent of it; or set firstpaint({ chunks: false }).',
  place: () => "firstpaint() option 'chunks'",
})

export const PlanningFailed: ErrorFactory<[reason: string]> = defineError('FP_CHUNKS_NOT_PLANNED', {
  message: (reason) => `The chunks could not be planned; the site has Vite's own: ${reason}`,
  hint: 'The plan needs a second build of the app in memory, with the same config. Set firstpaint({ chunks: false }) to do without.',
  place: () => "firstpaint() option 'chunks'",
})

export const UrlNotOfFile: ErrorFactory<[page: string]> = defineError('FP_URL_NOT_OF_FILE', {
  message: () => 'experimental.renderBuiltUrl gives a script a URL that does not end with its file name.',
  hint: 'Chunks find each other by their names, relative to where they were loaded. Keep the names, or set firstpaint({ stableChunks: false }).',
  place: (page) => `the import map of ${page}`,
})

export const ChunksBroken: ErrorFactory<[broken: string, reason: string]> = defineError('FP_CHUNKS_BROKEN', {
  message: (broken, reason) =>
    `The planned chunks must not ship, and the app could not be built again with others (${reason}): ${broken}`,
  hint: 'Set firstpaint({ chunks: false }) to leave the chunks to Vite, and please report this.',
  place: () => "firstpaint() option 'chunks'",
})

export const ChunksUnmended: ErrorFactory<[reason: string]> = defineError('FP_CHUNKS_UNMENDED', {
  message: (reason) => `The chunks load more than planned, for the app could not be built again with others: ${reason}`,
  hint: 'The plan needs a second build of the app in memory, with the same config. Set firstpaint({ chunks: false }) to do without.',
  place: () => "firstpaint() option 'chunks'",
})

export const BudgetsBroken: ErrorFactory<[broken: readonly string[]]> = defineError('FP_BUDGETS_BROKEN', {
  message: (broken) => `The site is over its budgets:\n  ${broken.join('\n  ')}`,
  hint: "Find out what grew with 'firstpaint analyze' or 'firstpaint compare', or raise the limit and say why.",
  place: () => 'budgets',
})

export const BudgetsExceeded: ErrorFactory<[exceeded: readonly string[]]> = defineError('FP_BUDGETS_EXCEEDED', {
  message: (exceeded) => `The site is over budgets that only warn:\n  ${exceeded.join('\n  ')}`,
  hint: "Find out what grew with 'firstpaint analyze' or 'firstpaint compare'.",
  place: () => 'budgets',
})

export const BudgetsFileMissing: ErrorFactory<[file: string]> = defineError('FP_BUDGETS_MISSING', {
  message: (file) => `There is no budget file ${file}.`,
  hint: "Name one from Vite's root, or leave the option out: firstpaint.budgets.json is used where it is.",
  place: () => "firstpaint() option 'budgets'",
  value: (file) => `'${file}'`,
})
