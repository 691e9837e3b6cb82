import { type FileHandle, open } from 'node:fs/promises'
import { frameHeaderBytes, readFrame } from './spool-frame.ts'
import { comparePositions, type SpoolPosition } from './spool-position.ts'
import { readRecords, type SpoolRecord } from './spool-record.ts'
import { listSegments } from './spool-segments.ts'

export interface ReadSpoolOptions {
  readonly dir: string
  readonly from: SpoolPosition
  /** Nothing from here on is read: it may be half written. */
  readonly end: SpoolPosition
  /** Reading ends with the frame in which so many records are reached. */
  readonly most: number
}

export interface SpoolReading {
  readonly records: readonly SpoolRecord[]
  /** Where the next reading begins. */
  readonly next: SpoolPosition
  /** Bytes passed over: what a crash cut short, which was never acknowledged, or damage done to the file since. */
  readonly skippedBytes: number
}

const blockBytes = 1024 * 1024

/** Reads on from a position. A frame that is cut short or damaged ends its segment, and reading goes on in the next. */
export async function readSpool({ dir, from, end, most }: ReadSpoolOptions): Promise<SpoolReading> {
  const records: SpoolRecord[] = []
  let next = from
  let skippedBytes = 0
  for (const segment of listSegments(dir)) {
    if (segment.number < from.segment || segment.number > end.segment) continue
    const active = segment.number === end.segment
    const size = active ? end.offset : segment.bytes
    let offset = segment.number === from.segment ? from.offset : 0
    if (offset < size) {
      const file = await open(segment.file, 'r')
      try {
        offset = await readFrames(file, { offset, size, most, records })
      } finally {
        await file.close()
      }
    }
    next = { segment: segment.number, offset }
    if (records.length >= most) break
    if (active) break
    skippedBytes += Math.max(0, size - offset)
    next = { segment: segment.number + 1, offset: 0 }
  }
  return { records, next: comparePositions(next, end) > 0 ? end : next, skippedBytes }
}

interface ReadFrames {
  readonly offset: number
  readonly size: number
  readonly most: number
  readonly records: SpoolRecord[]
}

/** Gives the offset after the last whole frame that was read. */
async function readFrames(file: FileHandle, { offset, size, most, records }: ReadFrames): Promise<number> {
  let at = offset
  let wanted = blockBytes
  while (at < size) {
    const block = await readBlock(file, at, Math.min(wanted, size - at))
    let within = 0
    wanted = blockBytes
    while (within < block.length) {
      const frame = readFrame(block, within)
      if (frame.kind === 'damaged') return at + within
      if (frame.kind === 'short') {
        const missing = at + within + Math.max(frame.needed, frameHeaderBytes) > size
        if (missing) return at + within
        wanted = Math.max(blockBytes, frame.needed)
        break
      }
      for (const record of readRecords(frame.payload)) records.push(record)
      within = frame.next
      if (records.length >= most) return at + within
    }
    at += within
  }
  return at
}

async function readBlock(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const block = Buffer.allocUnsafe(length)
  let read = 0
  while (read < length) {
    const { bytesRead } = await file.read(block, read, length - read, at + read)
    if (bytesRead === 0) break
    read += bytesRead
  }
  return block.subarray(0, read)
}
