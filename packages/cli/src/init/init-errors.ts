import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

/** The lines that init would add, for those who add them by hand. */
export const importLine = "import { firstpaint } from 'firstpaint/vite'"
export const pluginCall = 'firstpaint()'

export const ConfigShape: ErrorFactory<[place: string, why: string]> = defineError('FP_INIT_CONFIG_SHAPE', {
  message: (place, why) => `${place} cannot be edited safely: ${why}. It was left as it is.`,
  hint: () => `Add \`${importLine}\` at its top and \`${pluginCall}\` as the last entry of its \`plugins\` array.`,
  place: (place) => place,
})

export const ConfigUnparsable: ErrorFactory<[place: string, problem: string]> = defineError(
  'FP_INIT_CONFIG_UNPARSABLE',
  {
    message: (place, problem) => `${place} is not valid code: ${problem}`,
    hint: 'Correct the file, so that `vite build` can read it, and run init again.',
    place: (place) => place,
  },
)

export const NeedsYes: ErrorFactory<[why: string]> = defineError('FP_INIT_NEEDS_YES', {
  message: (why) => `init asks before it writes, and nobody can answer here: ${why}.`,
  hint: 'Add --yes to write without asking, or --dry-run to see the changes only.',
  place: () => '--yes',
})

export const InstallFailed: ErrorFactory<[command: string, exit: string]> = defineError('FP_INIT_INSTALL_FAILED', {
  message: (command, exit) => `The files are written, but \`${command}\` failed (${exit}).`,
  hint: (command) => `Read its output above, then run \`${command}\` yourself.`,
  place: (command) => command,
  value: (_command, exit) => exit,
})

export const UnwritableFile: ErrorFactory<[file: string, problem: string]> = defineError('FP_INIT_UNWRITABLE', {
  message: (file, problem) => `${file} cannot be written: ${problem}.`,
  hint: 'Make the folder and the file writable for you, then run init again. Nothing was changed.',
  place: (file) => file,
})
