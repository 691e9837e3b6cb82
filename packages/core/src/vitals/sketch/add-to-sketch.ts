import { bucketOf } from './bucket-of.ts'
import type { Sketch } from './sketch.ts'

/** Counts one value. @param scale Of its unit, see `sketchScale`. */
export function addToSketch(
  sketch: Sketch,
  { value, scale }: { readonly value: number; readonly scale: number },
): void {
  addToBucket(sketch, bucketOf(value, scale), 1)
}

export function addToBucket(sketch: Sketch, bucket: number, count: number): void {
  if (bucket === 0) sketch.zeros += count
  else sketch.buckets.set(bucket, (sketch.buckets.get(bucket) ?? 0) + count)
}
