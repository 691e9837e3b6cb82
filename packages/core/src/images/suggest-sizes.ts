import type { ImageSlot } from './image-slots.ts'

/** CSS pixels a measured width may be off by: it was rounded, and so is what layouts make of fractions. */
const tolerance = 1

/** Width of the widest usual scroll bar, CSS pixels: `vw` counts it, and a share of the page does not. */
const scrollBar = 17

/** More pieces than a person would write. */
const mostPieces = 3

/** A width as CSS writes it, and what it is in a window. */
interface Piece {
  readonly css: string
  readonly at: (viewport: number) => number
}

interface Seen {
  readonly viewport: number
  readonly width: number
}

/** Pieces and the windows they were seen in, ascending. */
interface Run {
  readonly piece: Piece
  readonly seen: readonly Seen[]
}

/**
 * A value for `sizes`, where the slots tell one: the width depends on the window's alone, and is a constant or a share of
 * it, with at most two breakpoints. Each piece must have been seen in two windows at least. Between two windows with
 * different pieces the wider one holds: too many pixels cost bytes, too few are seen.
 *
 * @returns undefined where they tell none.
 * @example '(max-width: 640px) 100vw, 640px'
 */
export function suggestSizes(slots: readonly ImageSlot[]): string | undefined {
  const seen = widthByWindow(slots)
  const runs = seen && cutIntoRuns(seen)
  if (runs === undefined || runs.length === 0 || runs.length > mostPieces) return undefined
  const parts = runs.slice(0, -1).map(({ piece, seen: own }, index) => {
    const next = runs[index + 1]!
    return `(max-width: ${breakpoint({ piece, to: own.at(-1)!.viewport }, next)}px) ${piece.css}`
  })
  return [...parts, runs.at(-1)!.piece.css].join(', ')
}

/** Undefined where one window showed it in two widths: it stands in two places, or depends on something else. */
function widthByWindow(slots: readonly ImageSlot[]): readonly Seen[] | undefined {
  const widths = new Map<number, number>()
  for (const { viewport, cssWidth } of slots) {
    const known = widths.get(viewport) ?? cssWidth
    if (Math.abs(known - cssWidth) > tolerance) return undefined
    widths.set(viewport, Math.max(known, cssWidth))
  }
  return [...widths].map(([viewport, width]) => ({ viewport, width })).toSorted((a, b) => a.viewport - b.viewport)
}

/** Each run as long as it can be. The first window of a run may be the last of the one before: pieces meet there. */
function cutIntoRuns(seen: readonly Seen[]): readonly Run[] | undefined {
  const runs: Run[] = []
  for (let start = 0; start < seen.length;) {
    const own = longestRun(seen, start)
    const met = start > 0 && own === undefined ? longestRun(seen, start - 1) : undefined
    const run = own ?? met
    if (run === undefined) return undefined
    runs.push(own ?? { ...run, seen: run.seen.slice(1) })
    start = seen.indexOf(run.seen.at(-1)!) + 1
  }
  return runs
}

function longestRun(seen: readonly Seen[], start: number): Run | undefined {
  let longest: Run | undefined
  for (let end = start + 2; end <= seen.length; end++) {
    const part = seen.slice(start, end)
    const piece = constant(part) ?? share(part)
    if (piece === undefined) break
    longest = { piece, seen: part }
  }
  return longest
}

function constant(seen: readonly Seen[]): Piece | undefined {
  const widths = seen.map(({ width }) => width)
  const width = Math.max(...widths)
  return width - Math.min(...widths) > tolerance ? undefined : { css: `${width}px`, at: () => width }
}

/** The roundest share of the window that explains them all. */
function share(seen: readonly Seen[]): Piece | undefined {
  const least = Math.max(...seen.map(({ viewport, width }) => (width - tolerance) / viewport))
  const largest = Math.min(
    ...seen.map(({ viewport, width }) => (width + tolerance) / Math.max(1, viewport - scrollBar)),
  )
  for (const unit of [10, 5, 1, 0.1, 0.01]) {
    // Of the exact ones, without a scroll bar, first.
    const percent = +(Math.ceil((least * 100) / unit - 1e-9) * unit).toFixed(2)
    if (percent > 0 && percent <= largest * 100) {
      return { css: `${percent}vw`, at: (viewport) => (viewport * percent) / 100 }
    }
  }
  return undefined
}

/** Widest window in which the first of two pieces holds: where they meet, as in `min(100vw, 640px)`, or else by the wider. */
function breakpoint({ piece, to }: { readonly piece: Piece; readonly to: number }, next: Run): number {
  const last = next.seen[0]!.viewport - 1
  const lead = (viewport: number): number => Math.sign(piece.at(viewport) - next.piece.at(viewport))
  const first = lead(to)
  for (let viewport = to; viewport <= last; viewport++) {
    if (lead(viewport) === 0 || lead(viewport) !== first) return viewport
  }
  return first > 0 ? last : to
}
