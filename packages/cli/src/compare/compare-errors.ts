import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

export const CompareNothingShared: ErrorFactory<[base: string, head: string]> = defineError(
  'FP_COMPARE_NOTHING_SHARED',
  {
    message: (base, head) => `${base} and ${head} have no route in common.`,
    hint: 'Name the pages to compare: --routes /,/menu',
    place: () => '--routes',
  },
)

export const CompareBuildFailed: ErrorFactory<[commit: string, command: string, output: string]> = defineError(
  'FP_COMPARE_BUILD_FAILED',
  {
    message: (commit, command, output) => `'${command}' failed at ${commit}:\n${output}`,
    hint: 'Try the command in a fresh checkout of that commit, or give another with --build.',
    place: (commit) => commit,
  },
)

export const CompareNoRepository: ErrorFactory<[ref: string]> = defineError('FP_COMPARE_NO_COMMIT', {
  message: (ref) => `'${ref}' is neither a folder, an address nor a commit of this repository.`,
  hint: "Name two built folders, two addresses, or, with --build, two commits ('main', 'HEAD~3').",
  place: () => 'base',
  value: (ref) => `'${ref}'`,
})
