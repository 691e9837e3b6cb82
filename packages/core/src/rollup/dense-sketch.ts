import { addToBucket } from '../vitals/sketch/add-to-sketch.ts'
import { valueOf } from '../vitals/sketch/bucket-of.ts'
import { emptySketch, lastBucket, type Sketch } from '../vitals/sketch/sketch.ts'

/** A sketch with a place for every bucket, 0 for the zeros: for adding up many. */
export interface DenseSketch {
  count: number
  readonly buckets: Float64Array
}

export function emptyDense(): DenseSketch {
  return { count: 0, buckets: new Float64Array(lastBucket + 1) }
}

/** Adds what a decoded sketch holds. */
export function addSketch(into: DenseSketch, { zeros, buckets }: Sketch): void {
  into.buckets[0]! += zeros
  into.count += zeros
  for (const [bucket, count] of buckets) {
    into.buckets[bucket]! += count
    into.count += count
  }
}

/** The same counts as a sketch. */
export function toSketch({ buckets }: DenseSketch): Sketch {
  const sketch = emptySketch()
  for (const [bucket, count] of buckets.entries()) if (count > 0) addToBucket(sketch, bucket, count)
  return sketch
}

/**
 * Adds an encoded sketch, without making an object of it: a page of routes adds up tens of thousands. The form is that
 * of `encodeSketch`, and a test holds both readers against each other.
 */
export function addEncodedSketch(into: DenseSketch, bytes: Uint8Array): void {
  const { buckets } = into
  const end = bytes.length
  let at = 1
  let value = 0
  let factor = 1
  let byte = 0
  do {
    byte = bytes[at++]!
    value += (byte & 0x7f) * factor
    factor *= 0x80
  } while (byte >= 0x80)
  buckets[0]! += value
  let total = value
  let bucket = 0
  while (at < end) {
    const head = bytes[at++]!
    let distance = head >> 3
    let count = head & 7
    if (distance === 0) {
      factor = 1
      do {
        byte = bytes[at++]!
        distance += (byte & 0x7f) * factor
        factor *= 0x80
      } while (byte >= 0x80)
    }
    if (count === 0) {
      factor = 1
      do {
        byte = bytes[at++]!
        count += (byte & 0x7f) * factor
        factor *= 0x80
      } while (byte >= 0x80)
    }
    bucket += distance
    buckets[bucket]! += count
    total += count
  }
  into.count += total
}

/** Value of the `rank`-th smallest, from 1, within 1 %; undefined where there are not as many. */
export function denseAtRank({ buckets, count }: DenseSketch, rank: number, scale: number): number | undefined {
  if (rank < 1 || rank > count) return undefined
  let left = rank
  for (let bucket = 0; bucket < buckets.length; bucket++) {
    left -= buckets[bucket]!
    if (left <= 0) return valueOf(bucket, scale)
  }
  return undefined
}

/** How many values are up to a limit, by whole buckets: a value within 1 % of it may be on either side. */
export function denseUpTo({ buckets }: DenseSketch, limit: number, scale: number): number {
  let sum = 0
  for (let bucket = 0; bucket < buckets.length && valueOf(bucket, scale) <= limit; bucket++) sum += buckets[bucket]!
  return sum
}
