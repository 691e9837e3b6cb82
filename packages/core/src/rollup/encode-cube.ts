import { encodeSketch } from '../vitals/sketch/encode-sketch.ts'
import type { Cube } from './cube.ts'
import { pushNumber } from './push-number.ts'

/** The first byte; a reader refuses others. */
export const cubeVersion = 1

/**
 * The binary form: a version, then per segment device and connection in one byte, two bytes of country, release, the
 * length of the sketch and the sketch. Numbers are LEB128. The same cube gives the same bytes.
 */
export function encodeCube(cube: Cube): Uint8Array {
  const bytes: number[] = [cubeVersion]
  for (const key of [...cube.keys()].toSorted()) {
    const { segment, sketch } = cube.get(key)!
    const encoded = encodeSketch(sketch)
    bytes.push((segment.device << 3) | segment.connection)
    bytes.push(segment.country === '' ? 0 : segment.country.charCodeAt(0))
    bytes.push(segment.country === '' ? 0 : segment.country.charCodeAt(1))
    pushNumber(bytes, segment.release)
    pushNumber(bytes, encoded.length)
    for (const byte of encoded) bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}
