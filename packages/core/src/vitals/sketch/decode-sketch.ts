import { defineError, type ErrorFactory } from '../../errors/define-error.ts'
import { addToBucket } from './add-to-sketch.ts'
import { emptySketch, lastBucket, type Sketch } from './sketch.ts'

export const SketchUnreadable: ErrorFactory<[problem: string, at: number]> = defineError('FP_SKETCH_UNREADABLE', {
  message: (problem) => `A stored histogram cannot be read: ${problem}.`,
  hint: 'The row was cut or written by something else. Delete it; where raw beacons are kept, the day can be counted again.',
  place: (_problem, at) => `byte ${at}`,
})

/**
 * What `encodeSketch` has written.
 *
 * @throws {FirstpaintError} `FP_SKETCH_UNREADABLE` for anything else
 */
export function decodeSketch(bytes: Uint8Array): Sketch {
  let at = 0
  const next = (): number => {
    const byte = bytes[at++]
    if (byte === undefined) throw SketchUnreadable('it ends too soon', at - 1)
    return byte
  }
  const nextNumber = (): number => {
    let value = 0
    for (let factor = 1; ; factor *= 0x80) {
      const byte = next()
      value += (byte & 0x7f) * factor
      if (!Number.isSafeInteger(value)) throw SketchUnreadable('a number in it is too large', at - 1)
      if (byte < 0x80) return value
    }
  }
  const version = next()
  if (version !== 1) throw SketchUnreadable(`its version is ${version}, and only 1 is known`, 0)
  const sketch = emptySketch()
  sketch.zeros = nextNumber()
  let bucket = 0
  while (at < bytes.length) {
    const start = at
    const head = next()
    bucket += head >> 3 || nextNumber()
    const count = head & 7 || nextNumber()
    if (head > 0x7f || count === 0 || bucket > lastBucket || start === at)
      throw SketchUnreadable('a bucket in it cannot be', start)
    addToBucket(sketch, bucket, count)
  }
  return sketch
}
