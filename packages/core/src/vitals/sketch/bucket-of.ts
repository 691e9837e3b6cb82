import { gamma, lastBucket } from './sketch.ts'

const perBucket = 1 / Math.log(gamma)

/** Number of the bucket a value is counted in; 0 for values counted as zero. */
export function bucketOf(value: number, scale: number): number {
  if (!(value > scale)) return 0
  // A value on an edge may come out a hair above it: it belongs below.
  return Math.min(lastBucket, Math.max(1, Math.ceil(Math.log(value / scale) * perBucket - 1e-9)))
}

/** The value a bucket stands for, at most 1 % from all it holds. */
export function valueOf(bucket: number, scale: number): number {
  return bucket === 0 ? 0 : (scale * 2 * gamma ** bucket) / (1 + gamma)
}
