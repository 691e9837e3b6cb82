import type { Pixels } from './quality-metric.ts'

/**
 * A picture at least `least` pixels wide and high: what is smaller is repeated, every other time mirrored, so that no
 * edge appears that was not there. The same object where nothing is small.
 */
export function mirrorSmall(picture: Pixels, least: number): Pixels {
  const { data, width, height, channels } = picture
  if (width >= least && height >= least) return picture
  const [wide, high] = [Math.max(width, least), Math.max(height, least)]
  const mirrored = new Uint8Array(wide * high * channels)
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const from = (mirror(y, height) * width + mirror(x, width)) * channels
      for (let channel = 0; channel < channels; channel++) {
        mirrored[(y * wide + x) * channels + channel] = data[from + channel]!
      }
    }
  }
  return { data: mirrored, width: wide, height: high, channels }
}

function mirror(place: number, size: number): number {
  const inPair = place % (2 * size)
  return inPair < size ? inPair : 2 * size - 1 - inPair
}
