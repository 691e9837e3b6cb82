import { createHash } from 'node:crypto'
import type { ImageRequest } from '@firstpaint/core/images'
import { canonicalJson } from './canonical-json.ts'

/** Everything that decides the bytes that come out. */
export interface CacheKeyParts {
  /** SHA-256 of the source's bytes, hex. */
  readonly source: string
  readonly request: ImageRequest
  /** Library by library, as the encoder reports them: another version encodes other bytes. */
  readonly encoders: Readonly<Record<string, string>>
  /** {@link PIPELINE_VERSION}. */
  readonly pipeline: number
  /** Name and version of the metric whose score steers the search. */
  readonly metric: string
}

/**
 * The key of what one source and one request come to: SHA-256, hex, of all its parts. The whole request goes in, so
 * that no option added later can be forgotten; the order of keys does not count.
 */
export function cacheKey(parts: CacheKeyParts): string {
  return createHash('sha256').update(canonicalJson(parts)).digest('hex')
}
