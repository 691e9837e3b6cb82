import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

export const QueueStoreMissing: ErrorFactory<[file: string | undefined, what: string]> = defineError(
  'FP_IMAGES_QUEUE_STORE',
  {
    message: (file, what) => `${what} of ${file ?? 'an image'} is not in the store.`,
    hint: 'Who queues images and all workers need one store that all of them can write to: S3, Redis or a shared folder.',
    place: (file) => file ?? 'an image',
  },
)

export const QueueJobFailed: ErrorFactory<[file: string | undefined, reason: string]> = defineError(
  'FP_IMAGES_QUEUE_JOB',
  {
    message: (file, reason) => `The job for ${file ?? 'an image'} failed: ${reason}`,
    hint: 'Look at the output of the workers.',
    place: (file) => file ?? 'an image',
  },
)

export const QueueWithoutWorkers: ErrorFactory<[queue: string, jobs: number]> = defineError(
  'FP_IMAGES_QUEUE_NO_WORKER',
  {
    message: (queue, jobs) => `${jobs} images wait in the queue '${queue}', and no worker is there to encode them.`,
    hint: 'Start one on any machine that reaches the same Redis and store: firstpaint images worker.',
    place: (queue) => queue,
  },
)

export const QueueUnreachable: ErrorFactory<[reason: string]> = defineError('FP_IMAGES_QUEUE_UNREACHABLE', {
  message: (reason) => `The queue's Redis does not answer as it should: ${reason}`,
  hint: 'Look at its address and the network; a worker goes on as soon as it is back.',
})
