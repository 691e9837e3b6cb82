import { byteExponent } from './choose-widths.ts'
import type { ImageSlot } from './image-slots.ts'

/** Share of the bytes all who were seen load that another file must save; a format that saves less is not made, either. */
const leastSaving = 0.05

/** Widths nearer than this to each other are one to begin with: it bounds the work, and 1 % of width is 2 % of bytes. */
const sameWidth = 1.01

/** More device pixels than the widest picture has. */
const widest = 16384

/** A width wanted, and how often. */
interface Demand {
  readonly width: number
  readonly count: number
}

/**
 * The few widths, in device pixels, ascending, that serve these slots: each slot takes the next wider one, and of all
 * sets of so many widths it is the one whose bytes, over everything seen, are fewest. Another width is added as long as it
 * saves 5 % of them. The widest slot is always served.
 */
export function clusterSlots(slots: readonly ImageSlot[]): readonly number[] {
  const demands = demandsOf(slots)
  if (demands.length === 0) return []
  const bytes = demands.map(({ width }) => width ** byteExponent)
  const counts = [0]
  for (const { count } of demands) counts.push(counts.at(-1)! + count)
  /** What the first `end` demands load, when the last of them is served by its own width and those from `start` on, too. */
  const served = (start: number, end: number): number => (counts[end]! - counts[start]!) * bytes[end - 1]!

  // By the number of demands from the narrowest: the bytes they load at best with so many widths, and where the last begins.
  let best = demands.map((_, index) => served(0, index + 1))
  const starts: number[][] = [demands.map(() => 0)]
  for (;;) {
    const next: number[] = []
    const from: number[] = []
    for (let end = 1; end <= demands.length; end++) {
      next.push(best[end - 1]!)
      from.push(starts.at(-1)![end - 1]!)
      for (let start = starts.length; start < end; start++) {
        const cost = best[start - 1]! + served(start, end)
        if (cost >= next[end - 1]!) continue
        next[end - 1] = cost
        from[end - 1] = start
      }
    }
    if (next.at(-1)! > best.at(-1)! * (1 - leastSaving)) break
    best = next
    starts.push(from)
  }
  const widths: number[] = []
  let end = demands.length
  for (const from of starts.toReversed()) {
    if (end === 0) break
    widths.unshift(demands[end - 1]!.width)
    end = from[end - 1]!
  }
  return widths
}

/** Ascending; of slots that are as good as equal the widest stands for all. */
function demandsOf(slots: readonly ImageSlot[]): readonly Demand[] {
  const demands: Demand[] = []
  const wanted = slots.map(({ cssWidth, dpr, count }) => ({ width: devicePixels(cssWidth, dpr), count }))
  for (const { width, count } of wanted.toSorted((a, b) => b.width - a.width)) {
    const last = demands.at(-1)
    if (last !== undefined && width * sameWidth > last.width) {
      demands[demands.length - 1] = { width: last.width, count: last.count + count }
    } else demands.push({ width, count })
  }
  return demands.toReversed()
}

/** Whole: 1.5 × 333 CSS pixels need 500, for a browser takes 499 for too narrow. */
function devicePixels(cssWidth: number, dpr: number): number {
  return Math.max(1, Math.min(widest, Math.ceil(cssWidth * dpr - 1e-6)))
}
