import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

/** What can be wrong with what a worker is to be made of. The codes are permanent. */

export const BundlerMissing: ErrorFactory<[]> = defineError('FP_SW_BUNDLER_MISSING', {
  message: () => 'The worker could not be bundled: the package "rolldown" is not installed.',
  hint: 'Run `pnpm add -D rolldown`, or install Vite 8, which brings it.',
})

export const FileMissing: ErrorFactory<[file: string, dist: string]> = defineError('FP_SW_FILE_MISSING', {
  message: (file, dist) => `The precache plan names ${file}, which is not in ${dist}.`,
  hint: 'Make the plan from the folder as it is now, after the last step that writes into it.',
  place: (file) => file,
})

export const FileChanged: ErrorFactory<[file: string]> = defineError('FP_SW_FILE_CHANGED', {
  message: (file) => `${file} is not what the precache plan was made from: its bytes have another hash.`,
  hint: 'Make the plan from the folder as it is now, after the last step that writes into it.',
  place: (file) => file,
})

export const PageMissing: ErrorFactory<[option: 'fallback' | 'offline', page: string]> = defineError(
  'FP_SW_PAGE_MISSING',
  {
    message: (option, page) => `The option '${option}' names ${page}, which is no page that is fetched ahead.`,
    hint: (option) => `Name a page of the plan that is fetched at installation, or leave '${option}' out.`,
    place: (option) => `buildServiceWorker() option '${option}'`,
    value: (_option, page) => page,
  },
)
