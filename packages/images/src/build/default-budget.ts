/**
 * Megabytes an image takes per megapixel of its source while it is decoded, scaled, encoded and scored: one of 16 takes
 * 320 above what the process takes anyway.
 */
const MEGABYTES_PER_MEGAPIXEL = 20

/**
 * How many megapixels may be in flight: a quarter of the machine's memory, but no more than 12 for each worker (the
 * photo of a phone), and one such photo in any case.
 */
export function defaultBudget({
  memory,
  workers,
}: {
  /** Bytes of memory the machine or container has. */
  readonly memory: number
  readonly workers: number
}): number {
  const affordable = memory / 4 / (MEGABYTES_PER_MEGAPIXEL * 1e6)
  return Math.max(12, Math.min(affordable, 12 * Math.max(1, workers)))
}
