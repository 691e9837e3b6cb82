import type { Placeholder, PlaceholderKind } from '@firstpaint/core/images'
import sharp from 'sharp'
import { settleSharp } from '../encode/settle-sharp.ts'
import { readRaw } from '../source/read-raw.ts'
import { makePlaceholder } from './make-placeholder.ts'

/** Pixels of the longer side it looks at: as much as any kind of placeholder takes in. */
const SIDE = 100

/**
 * A placeholder without decoding the source in full where its format allows (JPEG, WebP, SVG): for the dev server, which
 * has milliseconds. Colours may differ by a shade from those of a build. Rejects for what cannot be decoded.
 */
export async function quickPlaceholder(bytes: Uint8Array, kinds: readonly PlaceholderKind[]): Promise<Placeholder> {
  if (kinds.length === 0) return {}
  settleSharp()
  const small = sharp(bytes)
    .autoOrient()
    .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true, fastShrinkOnLoad: true, kernel: 'nearest' })
  return makePlaceholder(await readRaw(small, { deep: false }), kinds)
}
