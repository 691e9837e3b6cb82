import type { ImageBudget, ImageOptions } from '@firstpaint/core/images'
import type { RemoteImages } from './remote-options.ts'

/**
 * Options of `firstpaint({ images })`. Those of {@link ImageOptions} are the project's defaults; an import's query stands
 * above them.
 */
export interface ImagesOptions extends Omit<ImageOptions, 'slots' | 'aspect'> {
  /**
   * Which imports give an image with all its variants: those that say `?image`, or with `'all'` every plain import of a
   * raster image from the project's own files, too. Default `'query'`: a plain import is a URL in every Vite project, and
   * in what packages and Vite's own types expect of it.
   */
  readonly imports?: 'query' | 'all'
  /** Images that may be imported from other hosts; a list is a list of hosts. Default none. */
  readonly remote?: readonly string[] | RemoteImages
  /**
   * Makes a `<picture>` of each `<img src>` in a page whose source is a file of the project. Left alone are those with a
   * `srcset`, those within a `<picture>`, and those that say `data-firstpaint="off"`. Default true.
   */
  readonly html?: boolean
  /**
   * Adds to each `url()` of an image in a style sheet the same as `image-set()`, with better formats, for browsers that
   * know it. In builds. Default true.
   */
  readonly css?: boolean
  /**
   * On the dev server: records to `<dir>/image-slots.json` how wide pages show images, for `firstpaint images widths`, and
   * shows on Alt+Shift+I how large each file is for its place. Default true.
   */
  readonly slots?: boolean
  /**
   * Where finished work is kept, so that nothing is encoded twice: a folder relative to Vite's root, an `s3://…` or
   * `redis://…` URL, or several, nearest first. Default `<dir>/cache/images`.
   */
  readonly store?: string | readonly string[]
  /**
   * The most an image may weigh where it is shown; one that weighs more ends the build. Paths are from Vite's root.
   * Default none.
   */
  readonly budgets?: readonly ImageBudget[]
  /** Worker processes; 0 encodes in the main process. Default: one per core. */
  readonly workers?: number
}

/** With every default filled in; frozen. */
export interface ResolvedImagesOptions {
  /** What every image of the project is asked for with, under its own wishes. */
  readonly defaults: ImageOptions
  readonly imports: 'query' | 'all'
  readonly remote: RemoteImages
  readonly html: boolean
  readonly css: boolean
  readonly slots: boolean
  /** Null: a folder in `dir`. */
  readonly store: readonly string[] | null
  readonly budgets: readonly ImageBudget[]
  /** Null: one per core. */
  readonly workers: number | null
}
