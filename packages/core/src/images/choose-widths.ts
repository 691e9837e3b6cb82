/**
 * Bytes of one picture at one quality grow about with its width to this power: 2 would be with its pixels, but a larger
 * picture holds less detail per pixel. Between 1.6 and 1.8 on photographs.
 */
export const byteExponent = 1.7

/** Bytes of a variant over those of the next narrower one, at most: what a slot just above a step pays too much. */
const largestStep = 2

/** Two recorded slots nearer than this share one variant: another file would save a slot less than a tenth. */
const smallestStep = 1.1

/** Widest without recorded slots: fills a window of 1280 CSS pixels at two device pixels each. */
const widestUnguided = 2560

/** Narrowest without recorded slots: a variant below weighs about as much as the headers of its request. */
const narrowestUnguided = 240

export interface WidthInput {
  /** Widest there can be, in pixels: the source's, after the crop. */
  readonly source: number
  /** Widths it was seen at, in device pixels; empty where nothing was recorded. */
  readonly slots: readonly number[]
}

/**
 * Widths for `auto`, ascending. From the widest that is of use, each next one is a recorded slot where one lies within
 * a step; a step never holds more than twice the bytes, for what was recorded is a sample. Without slots: equal steps
 * from 2560 px, or the source's width, down to 240 px.
 */
export function chooseWidths({ source, slots }: WidthInput): readonly number[] {
  const top = Math.min(source, slots.length > 0 ? Math.max(...slots) : widestUnguided)
  const wanted = slots.length > 0 ? slots.toSorted((a, b) => b - a) : [Math.min(top, narrowestUnguided)]
  const widths = [top]
  for (;;) {
    const next = nextBelow(widths[0]!, wanted)
    if (next === undefined) return widths
    widths.unshift(next)
  }
}

/** @param wanted Descending. */
function nextBelow(width: number, wanted: readonly number[]): number | undefined {
  const slot = wanted.find((candidate) => candidate <= width / widthRatio(smallestStep))
  if (slot === undefined || slot >= width / widthRatio(largestStep)) return slot
  // Equal steps across the gap rather than one long and one short; rounded up, to stay within the step.
  const steps = Math.ceil(Math.log(width / slot) / Math.log(widthRatio(largestStep)))
  return Math.min(width - 1, Math.ceil(width * (slot / width) ** (1 / steps)))
}

/** How much wider a picture of that many times the bytes is. */
function widthRatio(bytes: number): number {
  return bytes ** (1 / byteExponent)
}
