import { createHash } from 'node:crypto'
import type { ImageFacts } from '@firstpaint/core/images'
import type { MadeVariant } from '../optimized-files.ts'
import { isUnreadAnimation } from '../source/is-unread-animation.ts'
import { stripMetadata } from './strip-metadata.ts'

/**
 * The source itself as a variant, without metadata; undefined where they cannot be taken off. An animation that cannot
 * be decoded frame by frame passes in any case: there is nothing else to show.
 */
export function passSource(source: Uint8Array, facts: ImageFacts): MadeVariant | undefined {
  const bytes = stripMetadata(source, facts) ?? (isUnreadAnimation(facts) ? source : undefined)
  if (bytes === undefined) return undefined
  return {
    bytes,
    variant: {
      format: facts.format,
      width: facts.width,
      height: facts.height,
      bytes: bytes.length,
      hash: createHash('sha256').update(bytes).digest('hex'),
      encoding: { format: 'source' },
      why: isUnreadAnimation(facts)
        ? 'The source itself: its frames cannot be decoded here, and one of them is not the picture.'
        : 'The source itself, without its metadata: nothing that was made in its place is lighter.',
      encodes: 0,
    },
  }
}
