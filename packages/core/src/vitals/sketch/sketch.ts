/**
 * Counts by logarithmic buckets: enough to say any percentile within 1 % of its value, however many values there were and
 * in whatever order sketches were merged.
 *
 * Bucket `i` holds values above `scale · γ^(i-1)` up to `scale · γ^i` (γ = 1.02); values up to `scale` are counted as
 * zero. After DDSketch.
 *
 * @see https://www.vldb.org/pvldb/vol12/p2195-masson.pdf
 */
export interface Sketch {
  /** Values too small to matter: up to 1 ms, of CLS up to 0.0001. */
  zeros: number
  /** By number of the bucket, from 1. */
  readonly buckets: Map<number, number>
}

export const gamma = 1.02

/**
 * The largest value that is counted as zero, by unit: a thousandth of what anybody acts on.
 */
export const sketchScale: { readonly ms: number; readonly unitless: number } = { ms: 1, unitless: 0.0001 }

/** Everything above is counted as this many buckets above the scale: 66 days of ms. */
export const lastBucket = 1135

export function emptySketch(): Sketch {
  return { zeros: 0, buckets: new Map() }
}
