import { cubeVersion } from './encode-cube.ts'
import { CubeUnreadable } from './cube-errors.ts'
import { cubeConnections, cubeDevices, type CubeSegment } from './cube.ts'

/**
 * Calls `visit` for each segment with its encoded sketch, without decoding those nobody asks for.
 *
 * @throws FP_CUBE_UNREADABLE
 */
export function readCube(bytes: Uint8Array, visit: (segment: CubeSegment, sketch: Uint8Array) => void): void {
  if (bytes[0] !== cubeVersion) throw CubeUnreadable(`its version is ${bytes[0]}, and only ${cubeVersion} is known`)
  let at = 1
  const next = (): number => {
    const byte = bytes[at++]
    if (byte === undefined) throw CubeUnreadable('it ends too soon')
    return byte
  }
  const nextNumber = (): number => {
    let value = 0
    for (let factor = 1; ; factor *= 0x80) {
      const byte = next()
      value += (byte & 0x7f) * factor
      if (!Number.isSafeInteger(value)) throw CubeUnreadable('a number in it is too large')
      if (byte < 0x80) return value
    }
  }
  while (at < bytes.length) {
    const head = next()
    const [first, second] = [next(), next()]
    const country = first === 0 ? '' : String.fromCharCode(first, second)
    const segment = { device: head >> 3, connection: head & 7, country, release: nextNumber() }
    const length = nextNumber()
    if (segment.device >= cubeDevices.length || segment.connection >= cubeConnections.length)
      throw CubeUnreadable('a segment in it cannot be')
    if (at + length > bytes.length) throw CubeUnreadable('it ends too soon')
    visit(segment, bytes.subarray(at, at + length))
    at += length
  }
}
