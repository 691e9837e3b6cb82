/** How far the images of a build are; counts are of images, not of files. */
export interface ImageProgress {
  /** Asked for so far. */
  readonly total: number
  /** Of them, done in any way. */
  readonly done: number
  /** Of the done, found in the store. */
  readonly cached: number
  /** Of the done, encoded now. */
  readonly encoded: number
  /** Of the done, failed. */
  readonly failed: number
  /** Millions of source pixels that are not in the store: to encode, and encoded. */
  readonly megapixels: { readonly total: number; readonly done: number }
}
