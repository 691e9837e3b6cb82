import type { BenchFormat, BenchSource } from './bench-task.ts'
import type { CorpusImage } from './find-sources.ts'

/** What is asked for of every picture of the corpus. */
export interface ImageSet {
  readonly title: string
  /** Pixels; those above a source's width become the source's. */
  readonly widths: readonly number[]
  /**
   * Formats that are made in one go. Several goes where each format is judged for itself: a contestant may leave a file
   * out that a better format makes needless.
   */
  readonly goes: readonly (readonly BenchFormat[])[]
  /** Whether the best single quality of each format is looked for. */
  readonly fixed: boolean
}

export const imageSets: Readonly<Record<'1000px' | 'research', ImageSet>> = {
  '1000px': {
    title: '1000 px wide, every format for itself',
    widths: [1000],
    goes: [['avif'], ['webp'], ['jpeg']],
    fixed: true,
  },
  research: {
    title: '400, 800, 1200 and 1600 px wide, AVIF and WebP',
    widths: [400, 800, 1200, 1600],
    goes: [['avif', 'webp']],
    fixed: false,
  },
}

/** Sources with the widths of a set, none above their own. */
export function sourcesOf({ widths }: ImageSet, images: readonly CorpusImage[]): readonly BenchSource[] {
  return images.map(({ file, width }) => ({
    file,
    widths: [...new Set(widths.map((each) => Math.min(each, width)))].toSorted((a, b) => a - b),
  }))
}
