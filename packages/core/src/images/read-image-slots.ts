import { isRecord } from '../errors/is-record.ts'
import { describeValue } from '../errors/describe-value.ts'
import type { ImageSlot, ImageSlots, SlotsByImage } from './image-slots.ts'

export interface SlotsReading {
  readonly images: SlotsByImage
  readonly warnings: readonly string[]
}

/** Checks what came out of a file. A wrong whole is an empty record, wrong rows are left out, both with a warning. */
export function readImageSlots(json: unknown): SlotsReading {
  const { version, images } = (json ?? {}) as Partial<ImageSlots>
  if (version === 1) return readSlotsByImage(images, 'The record of image slots')
  const problem = isRecord(json) ? `has version ${describeValue(version)}, and only 1 is known` : 'is no object'
  return { images: {}, warnings: [`The record of image slots ${problem}; it is not used.`] }
}

/** @param owner Begins each warning: `The field profile's 'slots'`. */
export function readSlotsByImage(json: unknown, owner: string): SlotsReading {
  if (!isRecord(json)) return { images: {}, warnings: [`${owner} holds ${describeValue(json)}, not images by path.`] }
  let dropped = 0
  const images = Object.entries(json).flatMap(([path, given]) => {
    const rows: readonly unknown[] = Array.isArray(given) && isImagePath(path) ? given : []
    const slots = rows.filter(isImageSlot).map(({ cssWidth, dpr, viewport, count }) => {
      return { cssWidth, dpr, viewport, count }
    })
    dropped += rows === given ? rows.length - slots.length : 1
    return slots.length > 0 ? [[path, slots] as const] : []
  })
  return {
    images: Object.fromEntries(images),
    warnings: dropped === 0 ? [] : [`${owner} has ${dropped} malformed ${dropped === 1 ? 'row' : 'rows'}, left out.`],
  }
}

/** The widest window and the widest picture there can be; a screen has at most a few device pixels per CSS pixel. */
const most = { cssWidth: 16384, viewport: 16384, dpr: 8 }

/** Whether a row that somebody else has written is a slot. */
export function isImageSlot(row: unknown): row is ImageSlot {
  if (!isRecord(row)) return false
  const { cssWidth, dpr, viewport, count } = row
  return (
    isWhole(cssWidth, most.cssWidth) &&
    isWhole(viewport, most.viewport) &&
    isWhole(count, Number.MAX_SAFE_INTEGER) &&
    typeof dpr === 'number' &&
    dpr >= 0.1 &&
    dpr <= most.dpr
  )
}

/** From the root, with `/`. What leads out of it is allowed: an app may import images of its workspace. */
function isImagePath(path: string): boolean {
  return path !== '' && !/^\/|\\|\0/.test(path)
}

function isWhole(value: unknown, largest: number): boolean {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= largest
}
