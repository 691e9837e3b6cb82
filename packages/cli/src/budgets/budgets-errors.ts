import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

export const LighthouseConfigUnreadable: ErrorFactory<[file: string, problem: string]> = defineError(
  'FP_LIGHTHOUSE_CONFIG',
  {
    message: (file, problem) => `${file} cannot be kept up: ${problem}`,
    hint: 'Mend it, or move it away to have a new one written.',
    place: (file) => file,
  },
)

export const LighthouseUrlsMissing: ErrorFactory<[file: string]> = defineError('FP_LIGHTHOUSE_URLS', {
  message: (file) => `${file} names no pages to load yet.`,
  hint: 'Name them once: --urls http://localhost:4173/,http://localhost:4173/menu',
  place: () => '--urls',
})
