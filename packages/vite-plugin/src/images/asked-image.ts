import type { ImageRequest, OptimizedImage } from '@firstpaint/core/images'

/** One image a build was asked for, and what came of it. */
export interface AskedImage {
  /** Source, from the project root, with `/`. */
  readonly path: string
  /** SHA-256 of the source, hex. */
  readonly sourceHash: string
  readonly request: ImageRequest
  readonly image: OptimizedImage
  /** Nothing had to be encoded. */
  readonly cached: boolean
  /** Modules, pages and style sheets that ask for it, from the project root. */
  readonly importers: Set<string>
}
