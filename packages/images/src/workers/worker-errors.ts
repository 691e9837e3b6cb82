import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

export const WorkerCrashed: ErrorFactory<[file: string | undefined, reason: string]> = defineError(
  'FP_IMAGES_WORKER_CRASHED',
  {
    message: (file, reason) => `Encoding ${file ?? 'an image'} ended its worker twice: ${reason}`,
    hint: 'Most likely memory ran out: lower the budget of megapixels in flight or the number of workers, or scale the image down.',
    place: (file) => file ?? 'an image',
  },
)

export const WorkersUnavailable: ErrorFactory<[reason: string]> = defineError('FP_IMAGES_WORKERS_UNAVAILABLE', {
  message: (reason) => `Worker processes cannot be used; images are encoded in this one: ${reason}`,
  hint: 'Allow this process to start others, or set workers to 0 to have no warning.',
})
