import type { Placeholder, PlaceholderKind } from '@firstpaint/core/images'
import type { Raster } from '../source/raster.ts'
import { findDominantColour } from './find-dominant-colour.ts'
import { makePreview } from './make-preview.ts'
import { makeThumbHash } from './make-thumbhash.ts'

/** What stands in for a picture until it is there; only the kinds asked for. */
export async function makePlaceholder(raster: Raster, kinds: readonly PlaceholderKind[]): Promise<Placeholder> {
  const preview = kinds.includes('preview') ? await makePreview(raster) : undefined
  return {
    ...(kinds.includes('colour') && { colour: await findDominantColour(raster) }),
    ...(kinds.includes('thumbhash') && { thumbhash: await makeThumbHash(raster) }),
    ...(preview !== undefined && { preview }),
  }
}
