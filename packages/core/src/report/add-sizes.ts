import type { Sizes } from './site-report.ts'

/** Sum of sizes; a measure that one part lacks is null in the sum, for a partial sum would look like a saving. */
export function addSizes(parts: Iterable<Sizes>): Sizes {
  let raw = 0
  let gzip: number | null = 0
  let brotli: number | null = 0
  for (const part of parts) {
    raw += part.raw
    gzip = gzip === null || part.gzip === null ? null : gzip + part.gzip
    brotli = brotli === null || part.brotli === null ? null : brotli + part.brotli
  }
  return { raw, gzip, brotli }
}
