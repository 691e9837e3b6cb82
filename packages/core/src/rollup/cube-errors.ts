import { defineError, type ErrorFactory } from '../errors/define-error.ts'

export const CubeUnreadable: ErrorFactory<[problem: string]> = defineError('FP_CUBE_UNREADABLE', {
  message: (problem) => `A stored day of histograms cannot be read: ${problem}.`,
  hint: 'The row was cut or written by another version. Delete it; where raw beacons are kept, the day can be counted again.',
})
