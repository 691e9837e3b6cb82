import type { ImageProgress } from './image-progress.ts'

/** Counts what an engine does. */
export interface ProgressCounter {
  /** An image was asked for that nobody had asked for before. */
  asked(): void
  /** What was asked for will be asked for again: its source has changed, or who asked went away. */
  withdrawn(megapixels: number): void
  /** One has to be encoded. */
  missed(megapixels: number): void
  cached(): void
  encoded(megapixels: number): void
  /** `megapixels` of what was missed before, 0 where it did not come that far. */
  failed(megapixels: number): void
  snapshot(): ImageProgress
}

export function createProgressCounter(onProgress?: (progress: ImageProgress) => void): ProgressCounter {
  const counts = { total: 0, cached: 0, encoded: 0, failed: 0 }
  const megapixels = { total: 0, done: 0 }
  const snapshot = (): ImageProgress => ({
    ...counts,
    done: counts.cached + counts.encoded + counts.failed,
    megapixels: { ...megapixels },
  })
  const tell = (): void => onProgress?.(snapshot())
  return {
    asked() {
      counts.total++
      tell()
    },
    withdrawn(less) {
      counts.total--
      megapixels.total -= less
      tell()
    },
    missed(more) {
      megapixels.total += more
      tell()
    },
    cached() {
      counts.cached++
      tell()
    },
    encoded(more) {
      counts.encoded++
      megapixels.done += more
      tell()
    },
    failed(more) {
      counts.failed++
      megapixels.done += more
      tell()
    },
    snapshot,
  }
}
