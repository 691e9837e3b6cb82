import { randomUUID } from 'node:crypto'
import {
  closeSync,
  fdatasync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  write,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { type FirstpaintError } from '@firstpaint/core/errors'
import { readSpool, type SpoolReading } from './read-spool.ts'
import { SpoolBusy, SpoolFull, SpoolUnusable, SpoolWriteFailed } from './spool-errors.ts'
import { frameHeaderBytes, sealFrame } from './spool-frame.ts'
import type { SpoolPosition } from './spool-position.ts'
import { recordHeaderBytes, type SpoolRecord, writeRecord } from './spool-record.ts'
import { listSegments, segmentFile } from './spool-segments.ts'

export interface SpoolOptions {
  /** Made when missing. One process at a time may have it open; the caller holds the lock. */
  readonly dir: string
  /** Whether `fdatasync` comes before the acknowledgement: what is lost otherwise is what a power cut catches. */
  readonly sync: boolean
  /** Bytes on disk that the store has not taken; beyond them nothing is accepted. */
  readonly maxBytes: number
  /** Bytes after which a new file is begun. */
  readonly segmentBytes: number
}

/** Called once: without an error when the record is written, with one when it is not kept. */
export type Written = (error?: FirstpaintError) => void

/** Bytes that may wait for the disk: what 32 connections send in a second, many times over. */
const mostWaiting = 16 * 1024 * 1024

/**
 * Append-only files. All records that arrive while one write is under way go out with the next, so a busy server makes
 * few writes, and a quiet one waits for nobody.
 */
export class Spool {
  readonly #options: SpoolOptions
  /** Names this spool in a store that several nodes write to; it goes when the folder does. */
  readonly id: string
  #fd: number | undefined
  #segment: number
  #offset = 0
  /** Bytes in segments that are complete and not yet released. */
  #sealedBytes: number
  #filling = Buffer.allocUnsafe(256 * 1024)
  #spare = Buffer.allocUnsafe(256 * 1024)
  #filled = frameHeaderBytes
  #waiting: Written[] = []
  #busy = false
  #closed = false
  #idle: (() => void)[] = []

  /** @throws FP_METRICS_SPOOL_UNUSABLE */
  constructor(options: SpoolOptions) {
    this.#options = options
    try {
      mkdirSync(options.dir, { recursive: true })
      this.id = readOrMakeId(options.dir)
      const segments = listSegments(options.dir)
      // Never appended to: it may end in what a crash cut short.
      this.#segment = (segments.at(-1)?.number ?? 0) + 1
      this.#sealedBytes = segments.reduce((sum, { bytes }) => sum + bytes, 0)
    } catch (error) {
      throw SpoolUnusable.because(error, options.dir, (error as Error).message)
    }
  }

  /** Everything before it is written. */
  get end(): SpoolPosition {
    return { segment: this.#segment, offset: this.#offset }
  }

  /** What lies on disk and waits for it. */
  get bytes(): number {
    return this.#sealedBytes + this.#offset + this.#filled - frameHeaderBytes
  }

  /** Takes a record; `written` is called when it is kept or cannot be. */
  append(record: SpoolRecord, written: Written): void {
    const size = recordHeaderBytes + record.body.length
    const { dir, maxBytes } = this.#options
    if (this.#closed) return written(SpoolWriteFailed(dir, 'the spool is closed'))
    if (this.bytes + size > maxBytes) return written(SpoolFull(dir, this.bytes, maxBytes))
    if (this.#filled + size > mostWaiting) return written(SpoolBusy(dir, this.#filled))
    if (this.#filled + size > this.#filling.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.#filling.length * 2, this.#filled + size))
      this.#filling.copy(larger, 0, 0, this.#filled)
      this.#filling = larger
    }
    this.#filled = writeRecord(this.#filling, this.#filled, record)
    this.#waiting.push(written)
    if (this.#busy) return
    this.#busy = true
    // What else arrives in this turn of the loop goes with it.
    setImmediate(() => this.#commit())
  }

  /** Reads on from a position, up to what is written. */
  read(from: SpoolPosition, most: number): Promise<SpoolReading> {
    return readSpool({ dir: this.#options.dir, from, end: this.end, most })
  }

  /** Deletes the segments that end before a position: the store has them. */
  release(position: SpoolPosition): void {
    // The last one stays, so that numbers go on from it after a restart, whether or not the store can be asked.
    for (const { number, file, bytes } of listSegments(this.#options.dir).slice(0, -1)) {
      if (number >= position.segment || number >= this.#segment) break
      rmSync(file, { force: true })
      this.#sealedBytes -= bytes
    }
  }

  /** Writes what waits, then closes; later records are refused. */
  async close(): Promise<void> {
    this.#closed = true
    if (this.#busy) await new Promise<void>((resolve) => this.#idle.push(resolve))
    if (this.#fd !== undefined) closeSync(this.#fd)
    this.#fd = undefined
  }

  #commit(): void {
    if (this.#waiting.length === 0) {
      this.#busy = false
      for (const idle of this.#idle.splice(0)) idle()
      return
    }
    const [frame, end, waiting] = [this.#filling, this.#filled, this.#waiting]
    this.#filling = this.#spare
    this.#spare = frame
    this.#filled = frameHeaderBytes
    this.#waiting = []
    sealFrame(frame, end)
    const file = segmentFile(this.#options.dir, this.#segment)
    try {
      this.#fd ??= openSegment(file, this.#options)
    } catch (error) {
      return this.#fail(waiting, SpoolWriteFailed.because(error, file, (error as Error).message))
    }
    this.#write(this.#fd, { frame, end, from: 0 }, (error) => {
      if (error) return this.#fail(waiting, SpoolWriteFailed.because(error, file, error.message))
      this.#offset += end
      if (this.#offset >= this.#options.segmentBytes) this.#rotate()
      for (const written of waiting) written()
      this.#commit()
    })
  }

  #write(
    fd: number,
    { frame, end, from }: { frame: Buffer; end: number; from: number },
    done: (e: Error | null) => void,
  ): void {
    // Into the page cache it is a copy: handing it to another thread and back would cost several times as much CPU.
    if (!this.#options.sync) {
      try {
        let at = from
        // A disk that fills up takes a part first.
        while (at < end) at += writeSync(fd, frame, at, end - at, this.#offset + at)
      } catch (error) {
        return done(error as Error)
      }
      return done(null)
    }
    write(fd, frame, from, end - from, this.#offset + from, (error, count) => {
      if (error) return done(error)
      // A disk that fills up takes a part first.
      if (from + count < end) return this.#write(fd, { frame, end, from: from + count }, done)
      fdatasync(fd, done)
    })
  }

  #fail(waiting: readonly Written[], error: FirstpaintError): void {
    if (this.#fd !== undefined) {
      try {
        ftruncateSync(this.#fd, this.#offset)
      } catch {
        // Then what was written of it stays as the end of a segment, where reading passes over it.
      }
      this.#rotate()
    }
    for (const written of waiting) written(error)
    this.#commit()
  }

  #rotate(): void {
    if (this.#fd !== undefined) closeSync(this.#fd)
    this.#fd = undefined
    this.#sealedBytes += this.#offset
    this.#segment += 1
    this.#offset = 0
  }
}

function openSegment(file: string, { dir, sync }: SpoolOptions): number {
  const fd = openSync(file, 'w')
  if (sync) {
    // Else the file might be gone after a power cut, and all that was synced into it.
    const folder = openSync(dir, 'r')
    fsyncSync(folder)
    closeSync(folder)
  }
  return fd
}

function readOrMakeId(dir: string): string {
  const file = join(dir, 'spool.json')
  try {
    const { version, id } = JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown; id?: unknown }
    if (version !== 1 || typeof id !== 'string') throw new Error(`${file} is of another version`)
    return id
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const id = randomUUID()
  writeFileSync(`${file}.tmp`, `${JSON.stringify({ version: 1, id })}\n`)
  renameSync(`${file}.tmp`, file)
  return id
}
