import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

export const LabPageFailed: ErrorFactory<[url: string, why: string]> = defineError('FP_LAB_PAGE_FAILED', {
  message: (url, why) => `${url} could not be measured: ${why}`,
  hint: 'Open it in a browser on this machine: does it load?',
  place: (url) => url,
})
