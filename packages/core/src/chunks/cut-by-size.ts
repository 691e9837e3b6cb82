export interface CutBySizeOptions<T> {
  readonly weigh: (item: T) => number
  /** Whether a piece of this weight is small enough. */
  readonly fits: (weight: number) => boolean
}

/**
 * Cuts a list into pieces that fit, of about equal weight and no more of them than needed. Order is kept; an item that does
 * not fit by itself is a piece of its own.
 */
export function cutBySize<T>(items: readonly T[], { weigh, fits }: CutBySizeOptions<T>): T[][] {
  const total = items.reduce((sum, item) => sum + weigh(item), 0)
  if (fits(total)) return items.length === 0 ? [] : [[...items]]
  let pieces = 2
  while (pieces < items.length && !fits(total / pieces)) pieces++
  const target = total / pieces
  const cut: T[][] = []
  let weight = 0
  for (const item of items) {
    const own = weigh(item)
    const piece = cut.at(-1)
    // An item joins when that brings the piece nearer to its share.
    if (piece !== undefined && fits(weight + own) && (weight + own / 2 <= target || own === 0)) {
      piece.push(item)
      weight += own
    } else {
      cut.push([item])
      weight = own
    }
  }
  return cut
}
