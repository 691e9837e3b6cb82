/** The options of `firstpaint images`, as they were written; paths are relative to the working directory. */
export interface ImagesSettings {
  /** A folder of images, a built site, one image, `worker` or `widths`. */
  readonly path: string
  readonly out: string | undefined
  readonly check: boolean
  readonly rewrite: boolean
  readonly quality: string | undefined
  readonly formats: string | undefined
  readonly widths: string | undefined
  readonly budget: string | undefined
  readonly store: string | undefined
  readonly workers: number | undefined
  readonly redis: string | undefined
  /** Of `widths`. */
  readonly write: boolean
  readonly html: string | undefined
  /** Rows per list. */
  readonly limit: number
}
