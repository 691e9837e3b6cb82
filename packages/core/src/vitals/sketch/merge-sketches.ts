import { addToBucket } from './add-to-sketch.ts'
import { emptySketch, type Sketch } from './sketch.ts'

/** One sketch of all values of several: exactly what it would be, had they been counted together. */
export function mergeSketches(sketches: Iterable<Sketch>): Sketch {
  const merged = emptySketch()
  for (const { zeros, buckets } of sketches) {
    merged.zeros += zeros
    for (const [bucket, count] of buckets) addToBucket(merged, bucket, count)
  }
  return merged
}
