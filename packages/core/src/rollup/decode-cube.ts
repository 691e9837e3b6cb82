import { decodeSketch } from '../vitals/sketch/decode-sketch.ts'
import { type Cube, segmentKey } from './cube.ts'
import { readCube } from './read-cube.ts'

/**
 * What `encodeCube` has written.
 *
 * @throws FP_CUBE_UNREADABLE, FP_SKETCH_UNREADABLE
 */
export function decodeCube(bytes: Uint8Array): Cube {
  const cube: Cube = new Map()
  readCube(bytes, (segment, sketch) => cube.set(segmentKey(segment), { segment, sketch: decodeSketch(sketch) }))
  return cube
}
