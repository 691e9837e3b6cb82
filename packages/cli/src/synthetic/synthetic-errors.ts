import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

export const SyntheticNoLab: ErrorFactory<[]> = defineError('FP_SYNTHETIC_NO_LAB', {
  message: () => 'Visits in the lab need the lab, and it is not installed.',
  hint: 'Add it: npm install --save-dev @firstpaint/lab',
  place: () => 'firstpaint synthetic',
})

export const SyntheticNotTaken: ErrorFactory<[url: string, why: string]> = defineError('FP_SYNTHETIC_NOT_TAKEN', {
  message: (url, why) => `${url} did not take a visit: ${why}.`,
  hint: 'Look at --url and --key; the key stands in access.json of the metrics API.',
  place: (url) => url,
})
