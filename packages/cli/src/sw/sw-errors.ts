import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

export const ConfigUnreadable: ErrorFactory<[file: string, reason: string]> = defineError('FP_CLI_SW_CONFIG', {
  message: (file, reason) => `${file} cannot be read as JSON: ${reason}`,
  hint: 'Give a JSON file with an object of options, such as { "budget": 1000000 }.',
  place: () => '--config',
  value: (file) => `'${file}'`,
})
