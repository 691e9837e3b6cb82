import { crc32 } from 'node:zlib'

/**
 * A frame is what one group commit wrote: length, checksum, payload. What a crash cut short fails one of the first two,
 * and was never acknowledged.
 */
export const frameHeaderBytes = 12

/** Four bytes no text begins with, so that a file of another kind is not read as lengths. */
const frameMark = 0xf1_57_9a_01

/** Larger than any frame that is written; a length beyond it is damage. */
export const largestFrame: number = 64 * 1024 * 1024

/** Puts the header before a payload that stands in `frame` from {@link frameHeaderBytes} to `end`. */
export function sealFrame(frame: Buffer, end: number): void {
  frame.writeUInt32LE(frameMark, 0)
  frame.writeUInt32LE(end - frameHeaderBytes, 4)
  frame.writeUInt32LE(crc32(frame.subarray(frameHeaderBytes, end)), 8)
}

export type FrameReading =
  | { readonly kind: 'frame'; readonly payload: Buffer; readonly next: number }
  /** The rest is not in `bytes`: at least so many are needed from `offset` on. */
  | { readonly kind: 'short'; readonly needed: number }
  | { readonly kind: 'damaged' }

/** Reads the frame at `offset`. */
export function readFrame(bytes: Buffer, offset: number): FrameReading {
  if (bytes.length - offset < frameHeaderBytes) return { kind: 'short', needed: frameHeaderBytes }
  const length = bytes.readUInt32LE(offset + 4)
  if (bytes.readUInt32LE(offset) !== frameMark || length > largestFrame) return { kind: 'damaged' }
  const next = offset + frameHeaderBytes + length
  if (bytes.length < next) return { kind: 'short', needed: frameHeaderBytes + length }
  const payload = bytes.subarray(offset + frameHeaderBytes, next)
  return crc32(payload) === bytes.readUInt32LE(offset + 8) ? { kind: 'frame', payload, next } : { kind: 'damaged' }
}
