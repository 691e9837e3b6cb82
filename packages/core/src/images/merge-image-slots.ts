import type { ImageSlot, SlotsByImage } from './image-slots.ts'

/** Two records as one: equal slots once, with the sum of their counts. Sorted, so that equal records are equal text. */
export function mergeImageSlots(one: SlotsByImage, other: SlotsByImage): SlotsByImage {
  const paths = [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted()
  const of = (slots: SlotsByImage, path: string): readonly ImageSlot[] =>
    Object.hasOwn(slots, path) ? slots[path]! : []
  return Object.fromEntries(paths.map((path) => [path, mergeSlots([...of(one, path), ...of(other, path)])]))
}

function mergeSlots(slots: readonly ImageSlot[]): readonly ImageSlot[] {
  const merged = new Map<string, ImageSlot>()
  for (const slot of slots) {
    const key = `${slot.viewport} ${slot.dpr} ${slot.cssWidth}`
    const count = Math.min(Number.MAX_SAFE_INTEGER, slot.count + (merged.get(key)?.count ?? 0))
    merged.set(key, { ...slot, count })
  }
  return [...merged.values()].toSorted((a, b) => a.viewport - b.viewport || a.dpr - b.dpr || a.cssWidth - b.cssWidth)
}

/** Those seen most often, at most so many; of equals the wider ones, which would else be blurred. Keeps the order. */
export function mostSeenSlots(slots: readonly ImageSlot[], most: number): readonly ImageSlot[] {
  const kept = new Set(
    slots.toSorted((a, b) => b.count - a.count || b.cssWidth * b.dpr - a.cssWidth * a.dpr).slice(0, most),
  )
  return slots.filter((slot) => kept.has(slot))
}
