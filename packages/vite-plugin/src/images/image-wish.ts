import type { ImageRequest } from '@firstpaint/core/images'

/** An image somebody wants. */
export interface ImageWish {
  /** Absolute path of the source. */
  readonly file: string
  readonly request: ImageRequest
  /** Who wants it, from the project root; undefined where the bundler does not say. */
  readonly importer?: string
  /** As it is written in the code; absent for what is no import. */
  readonly specifier?: string
}
