import type { MadeImage } from '@firstpaint/core/images'
import type { ImageManifest, LeftImage } from './image-manifest.ts'

/** An image nothing could be made of. */
export interface FailedImage {
  readonly path: string
  readonly code: string
  readonly message: string
}

/** What a run of the command has done. */
export interface ImagesResult {
  readonly manifest: ImageManifest
  readonly made: readonly MadeImage[]
  readonly failed: readonly FailedImage[]
  readonly left: readonly LeftImage[]
  /** Files that were written; what was there already is not written again. */
  readonly written: number
  /** Files of earlier runs that nothing names any more, deleted. */
  readonly removed: number
  /** Pages whose HTML was rewritten. */
  readonly pages: readonly string[]
}
