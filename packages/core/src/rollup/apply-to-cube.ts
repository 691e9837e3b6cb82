import { emptySketch, type Sketch } from '../vitals/sketch/sketch.ts'
import { type Cube, type CubeCell, type CubeSegment, segmentKey } from './cube.ts'

/** Segments of one cube; beyond them countries are counted together, and then releases. */
const mostSegments = 400

/**
 * Adds the counts of `change`, which may be below zero where a beacon replaces an earlier one. No count falls below
 * zero: what is taken away was counted before, unless a limit has put it elsewhere.
 */
export function applyToCube(cube: Cube, change: Iterable<CubeCell>): void {
  for (const { segment, sketch } of change) {
    const cell = cellOf(cube, segment)
    applyToSketch(cell.sketch, sketch)
    if (cell.sketch.zeros === 0 && cell.sketch.buckets.size === 0) cube.delete(segmentKey(cell.segment))
  }
}

function cellOf(cube: Cube, segment: CubeSegment): CubeCell {
  for (const wanted of [segment, { ...segment, country: '' }, { ...segment, country: '', release: 0 }]) {
    const found = cube.get(segmentKey(wanted))
    if (found) return found
    if (cube.size < mostSegments) return put(cube, wanted)
  }
  return put(cube, { ...segment, country: '', release: 0 })
}

function put(cube: Cube, segment: CubeSegment): CubeCell {
  const cell = { segment, sketch: emptySketch() }
  cube.set(segmentKey(segment), cell)
  return cell
}

function applyToSketch(sketch: Sketch, change: Sketch): void {
  sketch.zeros = Math.max(0, sketch.zeros + change.zeros)
  for (const [bucket, count] of change.buckets) {
    const sum = (sketch.buckets.get(bucket) ?? 0) + count
    if (sum > 0) sketch.buckets.set(bucket, sum)
    else sketch.buckets.delete(bucket)
  }
}
