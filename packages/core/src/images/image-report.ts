import type { ImageFacts } from './image-facts.ts'
import type { BudgetVerdict } from './judge-image-budgets.ts'
import type { DroppedVariant, ImageVariant } from './optimized-image.ts'

/** What came of one image. */
export interface ReportedImage {
  /** Source, from the project root, with `/`. */
  readonly path: string
  /** SHA-256 of the source, hex. */
  readonly sourceHash: string
  /** Who asks for it: modules, pages and style sheets, as they name themselves. */
  readonly importers: readonly string[]
  readonly facts: ImageFacts
  /** SSIMULACRA2 score that was asked for. */
  readonly target: number
  /** Bytes of the source: what a visitor loaded before. */
  readonly before: number
  /** Bytes a browser that shows every format loads at the widest: what a visitor loads at most. */
  readonly after: number
  readonly variants: readonly ImageVariant[]
  readonly dropped: readonly DroppedVariant[]
  /** Everything was there already; nothing was encoded. */
  readonly cached: boolean
}

/** Sums over all images. */
export interface ImageTotals {
  readonly images: number
  /** Files that were written, each once, however many images share it. */
  readonly files: number
  readonly before: number
  readonly after: number
  /** Bytes of all files, each once, by format. */
  readonly bytesByFormat: Readonly<Record<string, number>>
  /** Encodes it took; 0 for what was cached. */
  readonly encodes: number
  /** Lowest and mean score of the lossy variants; absent where there is none. */
  readonly lowestScore?: number
  readonly meanScore?: number
}

/** Sources with the same bytes. */
export interface DuplicateSources {
  readonly sourceHash: string
  /** Sorted; at least two. */
  readonly paths: readonly string[]
  readonly bytes: number
}

/** The report of a build's images, as it is stored. */
export interface ImageReport extends BudgetVerdict {
  readonly version: 1
  /** By bytes saved, most first. */
  readonly images: readonly ReportedImage[]
  readonly totals: ImageTotals
  readonly duplicates: readonly DuplicateSources[]
}
