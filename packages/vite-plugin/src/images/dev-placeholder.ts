import { readFile } from 'node:fs/promises'
import type { ImageFacts, Placeholder, PlaceholderKind } from '@firstpaint/core/images'

/** What stands in for a colour that would take too long to find. */
const NEUTRAL = '#808080'

/** Bytes of a JPEG whose colour is found in a few milliseconds: it is decoded at an eighth of its size, but read in full. */
const QUICK_JPEG = 400_000

/** Pixels of a picture in another format, which is decoded in full. */
const QUICK_PIXELS = 200_000

/**
 * The placeholder of a source for the dev server. The dominant colour is neutral grey where finding it would take longer
 * than an import should; who asks for more than the colour waits for all of it.
 */
export async function devPlaceholder(
  file: string,
  facts: ImageFacts,
  kinds: readonly PlaceholderKind[],
): Promise<Placeholder> {
  if (kinds.length === 0) return {}
  if (kinds.every((kind) => kind === 'colour') && !isQuick(facts)) return { colour: NEUTRAL }
  const { quickPlaceholder } = await import('@firstpaint/images')
  // What cannot be decoded says so when it is encoded.
  return quickPlaceholder(await readFile(file), kinds).catch(() => ({ colour: NEUTRAL }))
}

function isQuick({ format, bytes, width, height }: ImageFacts): boolean {
  return format === 'jpeg' ? bytes <= QUICK_JPEG : width * height <= QUICK_PIXELS
}
