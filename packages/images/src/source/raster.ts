import type { Pixels } from '../metric/quality-metric.ts'

/** Decoded pixels on their way through the engine. */
export interface Raster extends Pixels {
  /** The same picture with 16 bits per channel, where the source has them and they are wanted. */
  readonly deep?: Uint16Array
  /** ICC profile the numbers are meant in; absent: sRGB. */
  readonly profile?: Uint8Array
}
