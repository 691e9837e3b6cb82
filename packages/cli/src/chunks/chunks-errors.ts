import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

/** What can be wrong with what a build left behind, and with what is asked about it. The codes are permanent. */

export const FactsMissing: ErrorFactory<[file: string]> = defineError('FP_CHUNK_FACTS_MISSING', {
  message: (file) => `There is no ${file}.`,
  hint: 'A build with firstpaint() writes it. Leave --dir out to have the app learned in memory instead.',
  place: (file) => file,
})

export const FactsInvalid: ErrorFactory<[file: string, problem: string]> = defineError('FP_CHUNK_FACTS_INVALID', {
  message: (file, problem) => `${file} cannot be used: ${problem}.`,
  hint: 'Build the app again: the file is written by each build with planned chunks.',
  place: (file) => file,
})

export const ConfigUnloadable: ErrorFactory<[dir: string, problem: string]> = defineError('FP_CONFIG_UNLOADABLE', {
  message: (dir, problem) => `The Vite config of ${dir} cannot be loaded: ${problem}`,
  hint: 'Without stored facts of a build the app is learned with its own Vite. `firstpaint doctor` says what is wrong.',
  place: (dir) => dir,
})

export const SubjectUnknown: ErrorFactory<[subject: string, nearest: readonly string[]]> = defineError(
  'FP_EXPLAIN_UNKNOWN',
  {
    message: (subject) => `Nothing in the build is called '${subject}': no module, no chunk, no route.`,
    hint: (_subject, nearest) =>
      nearest.length > 0
        ? `Did you mean ${nearest.join(' or ')}?`
        : 'Without an argument, `firstpaint explain` lists chunks and routes. What tree shaking removed is in no chunk.',
    place: () => 'argument',
    value: (subject) => `'${subject}'`,
  },
)

export const SubjectAmbiguous: ErrorFactory<[subject: string, meanings: readonly string[]]> = defineError(
  'FP_EXPLAIN_AMBIGUOUS',
  {
    message: (subject, meanings) => `'${subject}' may mean ${meanings.length} things.`,
    hint: (_subject, meanings) => {
      const some = meanings.slice(0, 8).join(', ')
      return `Name one of: ${some}${meanings.length > 8 ? ` and ${meanings.length - 8} more` : ''}.`
    },
    place: () => 'argument',
    value: (subject) => `'${subject}'`,
  },
)
