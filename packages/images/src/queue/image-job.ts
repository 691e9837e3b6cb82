import type { ImageRequest, OptimizedImage } from '@firstpaint/core/images'
import type { PackedError } from '../workers/packed-error.ts'

/** A job as it lies in Redis. Pixels travel through the store. */
export interface ImageJob {
  /** SHA-256 of the source, hex; its bytes lie in the store under `sources/`. */
  readonly source: string
  readonly request: ImageRequest
  readonly file?: string
  readonly importedBy?: string
}

/** How a job ended. That an image cannot be encoded is an answer too: a second try would give the same. */
export type ImageJobResult = { readonly image: OptimizedImage } | { readonly error: PackedError }
