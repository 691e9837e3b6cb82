import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

export const MetricSize: ErrorFactory<[reference: string, candidate: string]> = defineError('FP_IMAGES_METRIC_SIZE', {
  message: (reference, candidate) => `A picture of ${candidate} pixels cannot be compared with one of ${reference}.`,
  hint: 'Resize the reference to the size of the candidate first, and prepare that.',
  value: (_reference, candidate) => candidate,
})

export const MetricPixels: ErrorFactory<[size: string, channels: number, bytes: number]> = defineError(
  'FP_IMAGES_METRIC_PIXELS',
  {
    message: (size, channels, bytes) =>
      `${bytes} bytes are no picture of ${size} pixels in ${channels} channels of 8 bits.`,
    hint: 'Hand over whole rows without padding, of at least one pixel, in 3 channels, or 4 with alpha.',
    value: (_size, _channels, bytes) => `${bytes} bytes`,
  },
)

export const MetricMemory: ErrorFactory<[bytes: number]> = defineError('FP_IMAGES_METRIC_MEMORY', {
  message: (bytes) => `There is no room for ${Math.round(bytes / 1e6)} MB more to compare pictures in.`,
  hint: 'Free references that are no longer compared with, or lower the greatest width.',
  value: (bytes) => `${bytes} bytes`,
})

export const MetricFreed: ErrorFactory<[]> = defineError('FP_IMAGES_METRIC_FREED', {
  message: () => 'A reference was compared with after it had been freed.',
  hint: 'Free a reference after its last comparison.',
})
