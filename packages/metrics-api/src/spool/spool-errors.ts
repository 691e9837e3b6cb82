import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

/** Why a beacon cannot be kept now. The codes are permanent; each answers 503, and the client tries again. */

export const SpoolFull: ErrorFactory<[dir: string, bytes: number, limit: number]> = defineError(
  'FP_METRICS_SPOOL_FULL',
  {
    message: (_dir, bytes, limit) =>
      `The spool holds ${bytes} bytes that the store has not taken, and may hold ${limit}.`,
    hint: 'See why the store does not take them (/healthz names the reason), or allow a larger spool.',
    place: (dir) => dir,
    value: (_dir, bytes) => String(bytes),
  },
)

export const SpoolBusy: ErrorFactory<[dir: string, bytes: number]> = defineError('FP_METRICS_SPOOL_BUSY', {
  message: (_dir, bytes) => `${bytes} bytes wait to be written to the spool; no more are taken until they are.`,
  hint: 'The disk is slower than the traffic: take a faster one, or more nodes.',
  place: (dir) => dir,
})

export const SpoolWriteFailed: ErrorFactory<[file: string, why: string]> = defineError('FP_METRICS_SPOOL_WRITE', {
  message: (file, why) => `${file} cannot be written: ${why}.`,
  hint: 'Make room on the disk or mend it. Nothing was acknowledged that is not kept; the next beacon tries again.',
  place: (file) => file,
})

export const SpoolUnusable: ErrorFactory<[dir: string, why: string]> = defineError('FP_METRICS_SPOOL_UNUSABLE', {
  message: (dir, why) => `The spool in ${dir} cannot be used: ${why}.`,
  hint: 'Name a folder that can be written to and that no other version of Firstpaint has filled.',
  place: (dir) => dir,
})
