import { readFile } from 'node:fs/promises'
import {
  type ImageSlot,
  isImageSlot,
  mergeImageSlots,
  mostSeenSlots,
  readImageSlots,
  type SlotsByImage,
} from '@firstpaint/core/images'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import type { DevImage } from './dev-images.ts'

/** Name of the record in the folder for what Firstpaint learns. */
export const slotsName = 'image-slots.json'

/** Milliseconds that reports of several pages are gathered. */
const PAUSE = 300

/** Slots kept of one image: a window that is dragged all day makes no file that grows. */
const MOST_SLOTS = 200

/** Images in one report of a page; more are nobody's page. */
const MOST_SEEN = 5000

export interface SlotRecorderOptions {
  /** Absolute path of the record. */
  readonly file: string
  /** By the key in their addresses. */
  readonly served: ReadonlyMap<string, DevImage>
  readonly warn: (text: string) => void
}

/** Adds what pages report to a record on disk. */
export interface SlotRecorder {
  /** @param report From a page: anything. */
  note(report: unknown): void
  /** Ends when everything is on disk. */
  close(): Promise<void>
}

export function createSlotRecorder({ file, served, warn }: SlotRecorderOptions): SlotRecorder {
  let pending: SlotsByImage = {}
  let pause: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()

  const write = async (): Promise<void> => {
    const seen = pending
    pending = {}
    if (Object.keys(seen).length === 0) return
    // Read anew: another dev server of the project may have written, and who deletes the file begins anew.
    const merged = mergeImageSlots(await readRecord(file, warn), seen)
    const images = Object.fromEntries(
      Object.entries(merged).map(([path, slots]) => [path, mostSeenSlots(slots, MOST_SLOTS)]),
    )
    await writeFileAtomic(file, `${JSON.stringify({ version: 1, images }, null, 1)}\n`)
  }
  const flush = (): Promise<void> => {
    clearTimeout(pause)
    writing = writing.then(write).catch((error: unknown) => warn(`firstpaint: ${String(error)}`))
    return writing
  }
  return {
    note: (report) => {
      const slots = Array.isArray(report) ? report.slice(0, MOST_SEEN).flatMap((seen) => toSlot(seen, served)) : []
      if (slots.length === 0) return
      const byPath = [...Map.groupBy(slots, ([path]) => path)]
      const seen = Object.fromEntries(byPath.map(([path, rows]) => [path, rows.map(([, slot]) => slot)]))
      pending = mergeImageSlots(pending, seen)
      clearTimeout(pause)
      pause = setTimeout(flush, PAUSE).unref()
    },
    close: flush,
  }
}

/** Pages are not trusted: what is not a slot of an image that was served is left out. */
function toSlot(seen: unknown, served: ReadonlyMap<string, DevImage>): readonly (readonly [string, ImageSlot])[] {
  if (!Array.isArray(seen)) return []
  const [key, cssWidth, dpr, viewport] = seen as readonly unknown[]
  const path = typeof key === 'string' ? served.get(key)?.path : undefined
  const slot: unknown = { cssWidth, dpr, viewport, count: 1 }
  return path !== undefined && isImageSlot(slot) ? [[path, slot]] : []
}

async function readRecord(file: string, warn: (text: string) => void): Promise<SlotsByImage> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return {}
  const { images, warnings } = readImageSlots(parsed(text))
  for (const warning of warnings) warn(`firstpaint: ${file}: ${warning}`)
  return images
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
