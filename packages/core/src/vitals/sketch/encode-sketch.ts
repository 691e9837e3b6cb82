import type { Sketch } from './sketch.ts'

/**
 * The binary form: a version, the zeros, then per bucket its distance to the one before and its count.
 * Numbers are LEB128; a count of 1 to 7 shares its byte with a distance up to 15, for that is what most are:
 *
 *   0ddddccc  distance d (1–15) and count c (1–7) as they are
 *   0ddddccc 0… with c = 0: the count follows;  with d = 0: the distance follows, then the count if c = 0
 */
export function encodeSketch({ zeros, buckets }: Sketch): Uint8Array {
  const bytes: number[] = [version]
  pushNumber(bytes, zeros)
  let before = 0
  for (const bucket of [...buckets.keys()].toSorted((a, b) => a - b)) {
    const distance = bucket - before
    const count = buckets.get(bucket)!
    const near = distance < 16
    const few = count < 8
    bytes.push(((near ? distance : 0) << 3) | (few ? count : 0))
    if (!near) pushNumber(bytes, distance)
    if (!few) pushNumber(bytes, count)
    before = bucket
  }
  return Uint8Array.from(bytes)
}

const version = 1

function pushNumber(bytes: number[], value: number): void {
  let left = value
  // Not by shifting: counts may be above 2³¹.
  for (; left >= 0x80; left = Math.floor(left / 0x80)) bytes.push((left % 0x80) | 0x80)
  bytes.push(left)
}
