import { isFirstpaintError } from '@firstpaint/core/errors'
import type { FailedImage } from './images-result.ts'

/** What a report says of an image that could not be made. A fault of ours is thrown on: it is not the image's. */
export function failedImage(path: string, error: unknown): FailedImage {
  if (!isFirstpaintError(error)) throw error
  return {
    path,
    code: error.code,
    message: error.hint === undefined ? error.message : `${error.message} ${error.hint}`,
  }
}
