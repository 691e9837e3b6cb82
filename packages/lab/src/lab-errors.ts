import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

export const LabNoBrowser: ErrorFactory<[tried: string]> = defineError('FP_LAB_NO_BROWSER', {
  message: (tried) => `No Chromium could be started${tried === '' ? '' : ` from ${tried}`}.`,
  hint: 'Name one with the option browser or the environment variable CHROME_PATH.',
  value: (tried) => tried,
})

export const LabPageFailed: ErrorFactory<[url: string, problem: string]> = defineError('FP_LAB_PAGE_FAILED', {
  message: (url, problem) => `${url} did not load: ${problem}`,
  hint: 'Open the address in a browser; the lab measures pages that load without an error.',
  place: (url) => url,
})

export const LabTimeout: ErrorFactory<[url: string, seconds: number, waitingFor: string]> = defineError(
  'FP_LAB_TIMEOUT',
  {
    message: (url, seconds, waitingFor) => `${url} was not measured within ${seconds} s: ${waitingFor}.`,
    hint: 'A request that is never answered holds the time of the page; answer it, or raise the option timeout.',
    place: (url) => url,
    value: (_url, seconds) => `${seconds} s`,
  },
)
