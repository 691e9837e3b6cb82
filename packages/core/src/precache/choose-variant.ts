import type { ImageSlot } from '../images/image-slots.ts'
import type { PictureVariant } from './precache-facts.ts'

/**
 * The file most visitors' browsers would pick of a picture: the narrowest that is as wide as the slot it was seen in most,
 * else the widest. Undefined for one nobody saw.
 */
export function chooseVariant(
  variants: readonly PictureVariant[],
  slots: readonly ImageSlot[],
): PictureVariant | undefined {
  const seen = new Map<number, number>()
  for (const { cssWidth, dpr, count } of slots) {
    const pixels = Math.ceil(cssWidth * dpr)
    seen.set(pixels, (seen.get(pixels) ?? 0) + count)
  }
  const [wanted] = [...seen].toSorted(([a, often], [b, oftenB]) => oftenB - often || b - a)[0] ?? []
  if (wanted === undefined) return undefined
  const byWidth = variants.toSorted((a, b) => a.width - b.width)
  return byWidth.find(({ width }) => width >= wanted) ?? byWidth.at(-1)
}
