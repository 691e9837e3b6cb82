import type { Plane } from './blur-plane.ts'
import type { Pixels } from './quality-metric.ts'

/**
 * Y′, Cb and Cr, 0–255 and ±128, of a picture on a grey background (0–255) where it has alpha. BT.601 as JFIF has it:
 * {@link https://www.itu.int/rec/T-REC-T.871}.
 */
export function lumaChroma({ data, width, height, channels }: Pixels, background: number): readonly Plane[] {
  const [luma, blue, red] = [0, 1, 2].map(() => new Float32Array(width * height))
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = pixel * channels
    const alpha = channels === 4 ? data[at + 3]! / 255 : 1
    const [r, g, b] = [0, 1, 2].map((channel) => data[at + channel]! * alpha + background * (1 - alpha))
    const y = 0.299 * r! + 0.587 * g! + 0.114 * b!
    luma![pixel] = y
    blue![pixel] = (b! - y) / 1.772
    red![pixel] = (r! - y) / 1.402
  }
  return [luma!, blue!, red!].map((values) => ({ width, height, values }))
}
