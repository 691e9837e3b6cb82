import type { ImageVariant, OptimizedImage } from '@firstpaint/core/images'

/** A variant and its file. */
export interface MadeVariant {
  readonly variant: ImageVariant
  readonly bytes: Uint8Array
}

/** What one source came to: the record, and the files it tells of. */
export interface OptimizedFiles {
  readonly image: OptimizedImage
  /** The files of `image.variants`, by hash. */
  readonly files: ReadonlyMap<string, Uint8Array>
}
