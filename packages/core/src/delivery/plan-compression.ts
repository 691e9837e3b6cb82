import { isCompressible } from './content-type.ts'
import type { ContentEncoding } from './delivery-manifest.ts'

/** One encoding to try, and how hard. */
export interface PlannedEncoding {
  readonly encoding: ContentEncoding
  /** Brotli 0–11, gzip 0–9, zstd 1–22. */
  readonly level: number
}

export interface CompressionInput {
  readonly path: string
  readonly bytes: number
  /** Kept from an earlier release. */
  readonly kept: boolean
}

/** A smaller file cannot save what its `content-encoding` header costs. */
const smallest = 64

/**
 * Which encodings a file is worth. Brotli 11 saves most. Zstd 19, not 22: on scripts 22 saves less than 0.01 % for six times
 * the time. Source maps are read by developers only: gzip. Files of kept releases serve tabs that are hours old, and a
 * clean machine has to make theirs anew: brotli 9 and gzip.
 */
export function planCompression({ path, bytes, kept }: CompressionInput): readonly PlannedEncoding[] {
  if (bytes < smallest || !isCompressible(path)) return []
  const gzip = { encoding: 'gzip', level: 9 } as const
  if (path.endsWith('.map')) return [gzip]
  if (kept) return [{ encoding: 'br', level: 9 }, gzip]
  return [{ encoding: 'br', level: 11 }, { encoding: 'zstd', level: 19 }, gzip]
}

/** Bytes of the header `content-encoding: br`: what a variant has to save at least. */
export const leastSaving = 20
