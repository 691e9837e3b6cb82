import { chooseWidths } from './choose-widths.ts'
import { clusterSlots } from './cluster-slots.ts'
import type { ImageSlot } from './image-slots.ts'
import { suggestSizes } from './suggest-sizes.ts'

export interface ImageWidthsInput {
  /** Widest there can be, in pixels: the source's, after the crop. */
  readonly source: number
  readonly slots: readonly ImageSlot[]
}

/** What to make of an image, going by where it was seen. */
export interface ImageWidthsPlan {
  /** Pixels, ascending; never above the source's. */
  readonly widths: readonly number[]
  /** For the attribute; absent where the slots do not tell it. */
  readonly sizes?: string
  /** One sentence. */
  readonly why: string
}

/**
 * The widths that serve where an image was seen: {@link clusterSlots} finds the few that matter, {@link chooseWidths}
 * closes gaps of more than twice the bytes between them, for what was seen is a sample. Undefined without slots.
 */
export function planImageWidths({ source, slots }: ImageWidthsInput): ImageWidthsPlan | undefined {
  const clusters = clusterSlots(slots)
  const widest = clusters.at(-1)
  if (widest === undefined) return undefined
  const widths = chooseWidths({ source, slots: clusters })
  const sizes = suggestSizes(slots)
  const seen = slots.reduce((sum, { count }) => sum + count, 0)
  const windows = new Set(slots.map(({ viewport }) => viewport)).size
  const added = widths.filter((width) => !clusters.includes(width) && width !== source).length
  const reasons = [
    `seen ${counted(seen, 'time')} in ${counted(windows, 'window width')}`,
    `up to ${widest} device pixels wide${widest > source ? `, and the source has ${source}` : ''}`,
    ...(added > 0 ? [`${counted(added, 'width')} between, so that no step doubles the bytes`] : []),
  ]
  return { widths, ...(sizes !== undefined && { sizes }), why: `It was ${reasons.join('; ')}.` }
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
